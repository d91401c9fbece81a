/** The add-on's menu. Building it needs no authorisation, so it works in every mode that onOpen runs in. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Now', 'showNow')
    .addItem('Set up this file', 'setUp')
    .addToUi();
}

/** Opens the sidebar. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Leeway');
  SpreadsheetApp.getUi().showSidebar(page);
}
