import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { sharingOf } from '../../../src/core/plan/share.ts';
import type { TabState } from '../../../src/core/plan/state.ts';
import { PAGE_TITLE } from '../../../src/core/register/own-page.ts';

function own(name: string, grid: Grid, columns = 26): TabState {
  return {
    name,
    grid,
    formulas: grid.map((row) => row.map(() => '')),
    rows: 1000,
    columns,
    frozenRows: 0,
    isHidden: false,
    isOurs: true,
    headerRow: null,
    marks: new Map(),
    colourRules: [],
    validated: [],
  };
}

function formulasOf(page: string, mirror: string, columns: number): readonly string[] {
  const sharing = sharingOf(
    {
      tabs: [own(page, [[PAGE_TITLE]]), own(mirror, [['leeway:1']], columns)],
      leeway: { tab: mirror, rows: 1000, columns },
    },
    'https://example.com/a"b',
  );
  return sharing.kind === 'formulas' ? sharing.formulas.map(({ formula }) => formula) : [];
}

describe('[X4] formulas for a leader', () => {
  it('quote tabs and texts as Sheets does, and are as wide as the mirror', () => {
    expect(formulasOf('Leeway', 'Leeway data', 67)).toEqual([
      '=IMPORTRANGE("https://example.com/a""b","Leeway!A1")',
      `=DRIFTSCORE(IMPORTRANGE("https://example.com/a""b","'Leeway data'!A:BO"))`,
      '=IMPORTRANGE("https://example.com/a""b","Leeway!A6:B12")',
    ]);
    expect(formulasOf(`Ana's "front"`, 'Q1', 3)).toEqual([
      `=IMPORTRANGE("https://example.com/a""b","'Ana''s ""front""'!A1")`,
      `=DRIFTSCORE(IMPORTRANGE("https://example.com/a""b","'Q1'!A:C"))`,
      `=IMPORTRANGE("https://example.com/a""b","'Ana''s ""front""'!A6:B12")`,
    ]);
  });

  it('are none where the page or the mirror is gone', () => {
    const sharing = sharingOf({ tabs: [own('Leeway', [[PAGE_TITLE]])], leeway: null }, 'x');
    expect(sharing).toMatchObject({ kind: 'sorry' });
  });
});
