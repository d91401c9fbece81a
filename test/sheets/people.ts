import { type Cell, openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { fileOf, NOW } from './agrees.ts';

/** In no column's order, so that every sort moves rows. */
const INITIATIVES: readonly (readonly Cell[])[] = [
  ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Size', 'Start', 'End', 'Resources'],
  ['I-4', 'Dune', 'Active', '', 'Web', 2, '2026-06-03', '2026-07-01', 'Ben'],
  ['I-2', 'Borealis', 'Active', 1, 'Ops', 13, '2026-06-08', '2026-06-20', 'Ana 50%; Ben'],
  ['I-3', 'Cirrus', 'Paused', 2, 'Web', 3, '2026-06-01', '2026-06-10', 'Ana'],
  ['I-1', 'Atlas', 'Active', 3, 'Ops', 5, '2026-06-01', '2026-06-10', 'Ana'],
  ['I-8', 'Harbour', 'Done', 6, 'Web', 5, '2026-04-01', '2026-05-01', 'Ben'],
  ['I-6', 'Fjord', 'active', '', 'ops', 8, '2026-05-01', '2026-06-30', 'Cem 50%'],
  ['I-7', 'Gale', 'Active', 4, '', '', '2026-06-01', '2026-06-05', ''],
  ['I-5', 'Ember', 'Proposed', 5, 'Ops', 1, '2026-07-01', '2026-08-01', 'Cem'],
];
export const NEW_ROW = ['I-9', 'Iris', 'Active', 2, 'Web', 9, '2026-06-08', '2026-06-12', 'Ana'];

export async function opened(): Promise<Workbench> {
  const workbench = await openWorkbench({
    tables: {
      Initiatives: INITIATIVES,
      Limits: [
        ['Scope', 'Name', 'Limit', 'Counts'],
        ['Portfolio', '', 4, ''],
        ['Team', '', 2, ''],
        ['Team', 'Web', 1, 'Size'],
      ],
      Filters: [
        ['Filter', 'Column', 'Test', 'Value'],
        ['Small enough', 'Size', 'at most', 8],
        ['Has a team', 'Team', 'is set', ''],
      ],
    },
    now: NOW,
  });
  workbench.call('setUp');
  return workbench;
}

export const sheetOf = (workbench: Workbench, tab: string) => {
  const sheet = fileOf(workbench).getSheetByName(tab);
  if (sheet === null) throw new Error(`no tab ${tab}`);
  return sheet;
};

/** What a person does in the file. */
export type Doing = (workbench: Workbench) => void;
