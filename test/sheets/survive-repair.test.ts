import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { agrees } from './agrees.ts';
import { type Doing, opened, sheetOf } from './people.ts';

/** Cells pasted as values. */
const paste = (workbench: Workbench, from: string, to: string) => workbench.edit(to, workbench.values(from));

const FORMULAS = /^Mended: \d+ formulas; nothing of yours was changed\.$/;
const KEYS = /^Mended: \d+ hidden columns of keys; nothing of yours was changed\.$/;

describe('[S5] Surviving people: made right by Repair, which says so', () => {
  it.each<[string, RegExp, Doing]>([
    [
      'values over the block, and then a change',
      FORMULAS,
      (w) => {
        paste(w, 'Initiatives!K2:M9', 'Initiatives!K2');
        w.edit('Initiatives!C4', 'Active');
      },
    ],
    [
      'values of other rows over the block, and of limits below the last',
      FORMULAS,
      (w) => {
        paste(w, 'Initiatives!K3:M6', 'Initiatives!K2');
        paste(w, 'Limits!A3:G4', 'Limits!A5');
      },
    ],
    [
      'values over headers, flags and the block',
      /^Mended: \d+ formulas and 3 pasted values in the way; nothing of yours/,
      (w) => paste(w, 'Initiatives!J1:M9', 'Initiatives!J1'),
    ],
    [
      'whole rows as values over another and below the last',
      /^Mended: \d+ formulas, \d+ hidden columns of keys and \d+ pasted values in the way; nothing of yours/,
      (w) => {
        paste(w, 'Initiatives!A2:M2', 'Initiatives!A3');
        paste(w, 'Initiatives!A2:M4', 'Initiatives!A10');
      },
    ],
    ['limits sorted', KEYS, (w) => w.sort('Limits!A2:G4', 3)],
    [
      'a limit inserted, filters sorted and deleted',
      KEYS,
      (w) => {
        w.insertRows('Limits', 2);
        w.edit('Limits!A2', [['Team', 'Ops', 2]]);
        w.sort('Filters!A2:D3', 1);
        w.deleteRows('Filters', 3);
      },
    ],
    [
      'columns deleted that rows are ordered and filtered by',
      /^Mended: \d+ formulas, \d+ hidden columns of keys and the mirror; nothing of yours/,
      (w) => {
        sheetOf(w, 'Initiatives').deleteColumn(6);
        sheetOf(w, 'Initiatives').deleteColumn(4);
      },
    ],
  ])('%s', async (_, mended, doing) => {
    const workbench = await opened();
    doing(workbench);
    expect(agrees(workbench)).not.toEqual([]);
    workbench.call('repair');
    expect(agrees(workbench)).toEqual([]);
    expect(workbench.toasts.at(-1)?.message).toMatch(mended);
  });

  it('a column of Leeway deleted: the others are right, and Set up this file puts it back', async () => {
    const workbench = await opened();
    sheetOf(workbench, 'Initiatives').deleteColumn(12);
    expect(agrees(workbench)).toEqual(['WIP: no such column']);
    workbench.call('setUp');
    expect(agrees(workbench)).toEqual([]);
  });
});
