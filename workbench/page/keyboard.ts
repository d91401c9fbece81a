/** Opens an entry of the menu bar by the keys that open menus elsewhere. */
export function openMenusByKey(page: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isEntry = target instanceof HTMLElement && target.classList.contains('o-topbar-menu');
    if (!isEntry || !['Enter', ' ', 'ArrowDown'].includes(key)) return;
    event.preventDefault();
    target.click();
  });
}
