import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { setUp, unset, written } from './small-register.ts';

const URL = 'https://docs.google.com/spreadsheets/d/workbench-file/edit';

const UNESCAPED: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };

/** The formulas of the dialog, as a person would copy them. */
function shared(workbench: Workbench): readonly string[] {
  workbench.call('share');
  const html = workbench.dialog()?.html ?? '';
  return [...html.matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gs)].map(([, text = '']) =>
    text.replace(/&([^;]+);/g, (_, name: string) => UNESCAPED[name] ?? '?'),
  );
}

describe('[X4] Share with a leader', () => {
  it('gives three formulas with the url, the tabs and the width that there are', async () => {
    const workbench = await setUp();
    const mirror = workbench.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Leeway data');
    const last = mirror?.getRange(1, mirror.getMaxColumns()).getA1Notation().replace('1', '');
    expect(shared(workbench)).toEqual([
      `=IMPORTRANGE("${URL}","Leeway!A1")`,
      `=DRIFTSCORE(IMPORTRANGE("${URL}","'Leeway data'!A:${last}"))`,
      `=IMPORTRANGE("${URL}","Leeway!A6:B12")`,
    ]);
    expect(workbench.dialog()?.title).toBe('Share with a leader');
    expect(written(workbench)).toEqual([]);
  });

  it('[S1] follows tabs that were renamed, whatever they are called', async () => {
    const workbench = await setUp();
    workbench.renameTab('Leeway', 'Front "page" <b>');
    workbench.renameTab('Leeway data', 'Keep out');
    workbench.insertRows('Front "page" <b>', 1, 2);
    const [connect, live, last] = shared(workbench);
    expect(connect).toBe(`=IMPORTRANGE("${URL}","'Front ""page"" <b>'!A3")`);
    expect(live).toContain(`,"'Keep out'!A:`);
    expect(last).toContain(`!A8:B14")`);
    expect(workbench.dialog()?.html).not.toContain('<b>');
  });

  it('[S4] labels every field, and runs nothing', async () => {
    const workbench = await setUp();
    workbench.call('share');
    const html = workbench.dialog()?.html ?? '';
    for (const id of ['f0', 'f1', 'f2']) {
      expect(html).toContain(`<label for="${id}">`);
      expect(html).toContain(`<textarea id="${id}"`);
    }
    expect(html).not.toContain('<script');
    expect(html).toContain('put ; in the place of the comma');
  });

  it('says what to choose first where there is nothing to share', async () => {
    const workbench = await unset();
    workbench.call('share');
    expect(workbench.dialog()).toBeUndefined();
    expect(workbench.toasts.at(-1)?.message).toContain('choose Extensions › Leeway › Set up this file');
  });
});
