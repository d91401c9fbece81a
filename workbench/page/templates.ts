/** The library's templates as the page needs them; the file itself stays as it was published. */
export async function fetchTemplates(): Promise<Document> {
  const text = await (await fetch('/library/o_spreadsheet.xml')).text();
  const templates = new DOMParser().parseFromString(text, 'text/xml');
  dropForeignPictures(templates);
  reachMenusByKey(templates);
  return templates;
}

/** The picture beside a link would be fetched from a server of Google; the workbench asks nobody but its own. */
function dropForeignPictures(templates: Document): void {
  for (const image of templates.querySelectorAll('img'))
    if (image.getAttribute('t-attf-src')?.startsWith('http')) image.remove();
}

/** The menu bar answers to the mouse only: with this, Tab reaches its entries and screen readers name them. */
function reachMenusByKey(templates: Document): void {
  templates.querySelector('.o-topbar-topleft')?.setAttribute('role', 'menubar');
  for (const entry of templates.querySelectorAll('.o-topbar-menu'))
    for (const [name, value] of [
      ['tabindex', '0'],
      ['role', 'menuitem'],
      ['aria-haspopup', 'menu'],
    ] as const)
      entry.setAttribute(name, value);
}
