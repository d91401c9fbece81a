import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { splitRows } from '../../../workbench/read/rows.ts';
import { readWorkbook } from '../../../workbench/read/xlsx/read-workbook.ts';
import { xlsxOf } from '../formulas/xlsx-file.ts';
import { asTexts, decision, decisions, HEADERS, ledgerOf, said, withCell, withDecisions } from './ledgers.ts';

/** What a spreadsheet saves: every cell in quotes, lines that end as Windows ends them. */
function throughCsv(grid: Grid): Grid {
  const lines = asTexts(grid).map((row) =>
    row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','),
  );
  const read = splitRows(`${lines.join('\r\n')}\r\n`);
  if (read.kind !== 'rows') throw new Error(read.why);
  return read.rows;
}

function throughWorkbook(grid: Grid): Grid {
  const file = { shown: 'Ledger.xlsx', name: 'Ledger', bytes: xlsxOf({ Decisions: grid }) };
  const read = readWorkbook(file, () => {});
  const [tab] = 'tabs' in read ? read.tabs : [];
  if (tab === undefined) throw new Error('no tab');
  return tab.grid;
}

const ODD = {
  ...decision(1),
  by: ' Zoe\u0308 ',
  reason: '"3/4", \n=1+1;\u00a0',
  initiative: '007',
  q2: 'TRUE',
};
const LEDGER = withDecisions([HEADERS], [ODD, ...decisions(5, 2)]);

describe('[L1] a ledger that was saved and read again', () => {
  it.each([
    ['as CSV', throughCsv],
    ['as a workbook', throughWorkbook],
  ])('%s is intact, and shows what was changed before', (_, saved) => {
    expect(said(saved(LEDGER))).toBe('intact');
    expect(said(saved(ledgerOf(20)))).toBe('intact');
    expect(said(saved(withCell(LEDGER, 3, 'driftAfter', 31.500000000001)))).toBe(
      'Decision 3 (row 4) was changed: its seal does not fit.',
    );
  });
});
