import { describe, expect, it } from 'vitest';
import { colourRules } from '../../../src/core/plan/leeway-says.ts';
import { openWorkbench } from '../../../workbench/headless.ts';

describe('Leeway says', () => {
  it.each([
    ['', null],
    ['Portfolio 3/8', null],
    ['over Portfolio 9/8', 'red'],
    ['competes: Ana 150% of 100% · unknown: End', 'amber'],
    ['competes: Ana 150% of 100% · fails Sponsor', 'red'],
    ['not approved · over Team Data 4/3', 'red'],
    ['unknown: Resources', 'amber'],
    ['not checked', 'amber'],
  ])('[S4] colours what it says in words: "%s" is %s', async (text, colour) => {
    const workbench = await openWorkbench({ script: '', tables: { Sheet1: [[text]] } });
    for (const [index, { formula }] of colourRules(1).entries())
      workbench.edit(`${['B', 'C'][index]}1`, formula);
    const [[red, amber] = []] = workbench.values('B1:C1');
    expect(red === true ? 'red' : amber === true ? 'amber' : null).toBe(colour);
  });
});
