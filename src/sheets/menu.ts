/** The add-on's menu. Building it needs no authorisation, so it works in every mode that onOpen runs in. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Check an initiative', 'showCheck')
    .addItem('Now', 'showNow')
    .addItem('Set up this file', 'setUp')
    .addItem('Adopt a sheet…', 'adopt')
    .addItem('Share with a leader', 'share')
    .addItem('Refresh', 'refresh')
    .addItem('Repair', 'repair')
    .addItem('Remove Leeway', 'remove')
    .addToUi();
}

/** What the sidebar shows first. */
export type SidebarView = 'check' | 'now' | 'adopt';

/** Opens the sidebar at one of its views. */
export function openSidebar(view: SidebarView): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Leeway');
  page.setContent(page.getContent().replace('data-view="now"', `data-view="${view}"`));
  SpreadsheetApp.getUi().showSidebar(page);
}
