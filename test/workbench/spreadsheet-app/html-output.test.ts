import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const open = async () => {
  const book = await openWorkbench({ script: '' });
  return { book, ui: book.services.SpreadsheetApp.getUi(), html: book.services.HtmlService };
};

// github.com/brucemcpherson/gas-fakes, test/testhtmlservice.js
describe('a page', () => {
  it('has no title at first, and escapes what is not trusted', async () => {
    const { html } = await open();
    const page = html.createHtmlOutput('<b>').appendUntrusted('<script>"&\'').append('</b>');
    expect([page.getTitle(), page.getContent()]).toEqual(['', '<b>&lt;script&gt;&quot;&amp;&#39;</b>']);
  });

  it('must exist', async () => {
    const { html } = await open();
    expect(() => html.createHtmlOutputFromFile('nowhere')).toThrow('No HTML file named nowhere was found.');
  });
});
