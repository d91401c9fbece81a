import { describe, expect, it } from 'vitest';
import { notesOn, type RememberedRow, readHeaderRow } from '../../../src/core/plan/header-row.ts';
import { INITIATIVES } from '../../../src/core/register/tables/initiatives.ts';
import { sheet } from '../sheet.ts';

/** Headers, and what each column was before: blank where it was nothing, `=` where a person said so in Adopt. */
function row(headers: string, before: string): RememberedRow {
  const names = before.split('|').map((name) => name.trim());
  const columns = names.flatMap((name, index) => (name === '' ? [] : [index + 1]));
  return {
    cells: sheet(headers)[0] ?? [],
    table: INITIATIVES,
    names: new Map(columns.map((column) => [column, (names[column - 1] ?? '').replace('=', '')])),
    unused: [],
    asSaid: columns.filter((column) => names[column - 1]?.startsWith('=')),
  };
}

describe('[T4] a header row with memory', () => {
  it.each([
    ['a word of one’s own', 'Thing | Phase', 'Initiative | Status', 'Initiative | Status', []],
    ['a synonym of its own', 'Project | State', 'Initiative | Status', 'Initiative | Status', []],
    ['swapped', 'End | Start', 'Start | End', 'End | Start', []],
    ['swapped, as synonyms', 'Ends | Begins', 'Start | End', 'Ends | Begins', []],
    ['turned round', 'End | Start | Status', 'Status | End | Start', 'End | Start | Status', []],
    ['a column that none was', 'Measure', 'Team', 'Measure', []],
    ['a synonym of one that none was', 'Sponsor', 'Team', 'Team', ['Team']],
    ['a second one of another', 'Deadline | End', 'Status | End', 'Status | End', ['Status']],
    ['a second one, in its own word', 'End | End', 'Status | End', 'Status | End', ['Status']],
    ['old, with a real one beside it', 'Old status | Status', 'Status |', 'Old status | Status', []],
    ['old, with a synonym beside it', 'Old status | State', 'Status |', 'Status | State', ['Status']],
    ['a synonym, with the word itself beside it', 'State | Status', 'Status |', 'Status | ', []],
    ['old, and another became it', 'Old | Status', 'Status | Team', 'Old | Status', []],
    [
      'rearranged, with one of their own',
      'End | Start | Diary',
      'Start | End | Team',
      'End | Start | Team',
      ['Team'],
    ],
    ['said in Adopt', 'Priority | Status', '=Rank | Status', 'Rank | Status', []],
    ['said in Adopt, and the other came', 'Priority | Priority', '=Rank | Priority', 'Rank | Priority', []],
    ['emptied', ' | Status', 'Status |', ' | Status', []],
  ])('%s', (_, headers, before, read, noted) => {
    const remembered = row(headers, before);
    const told = readHeaderRow(remembered).map((cell) => String(cell).trim());
    expect(told).toEqual(read.split('|').map((name) => name.trim()));
    expect(notesOn(remembered).map(({ name }) => name)).toEqual(noted);
  });
});
