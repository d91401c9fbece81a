import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const open = async () => {
  const book = await openWorkbench({ script: '' });
  return { book, ui: book.services.SpreadsheetApp.getUi(), html: book.services.HtmlService };
};

// developers.google.com/apps-script/guides/menus
describe('the user interface', () => {
  it('builds menus with submenus and separators', async () => {
    const { book, ui } = await open();
    ui.createMenu('Tools')
      .addItem('One', 'one')
      .addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Two', 'two'))
      .addToUi();
    expect(book.menu()).toEqual({
      title: 'Tools',
      addOn: false,
      items: [
        { caption: 'One', functionName: 'one' },
        {},
        { caption: 'More', items: [{ caption: 'Two', functionName: 'two' }] },
      ],
    });
  });

  it('shows one sidebar, the last', async () => {
    const { book, ui, html } = await open();
    ui.showSidebar(html.createHtmlOutput('<p>first</p>'));
    ui.showSidebar(html.createHtmlOutput('<p>next</p>').setTitle('Now'));
    expect(book.sidebar()).toEqual({ kind: 'sidebar', title: 'Now', html: '<p>next</p>' });
  });

  it('shows nothing but pages', async () => {
    const { ui } = await open();
    expect(() => Reflect.apply(ui.showSidebar, ui, ['<p>'])).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Ui.showSidebar.",
    );
  });

  it('asks, and gets the answers that a person has ready', async () => {
    const { book, ui } = await open();
    book.answer('YES');
    book.answer('OK', 'Ana');
    expect(String(ui.alert('Sure?', 'It goes away.', ui.ButtonSet.YES_NO))).toBe('YES');
    const response = ui.prompt('Who?');
    expect([
      String(response.getSelectedButton()),
      response.getResponseText(),
      String(ui.alert('Bye')),
    ]).toEqual(['OK', 'Ana', 'CLOSE']);
    expect(book.alerts).toEqual([
      { title: 'Sure?', message: 'It goes away.' },
      { title: '', message: 'Who?' },
      { title: '', message: 'Bye' },
    ]);
  });
});
