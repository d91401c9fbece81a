import { textOf } from '../../lib/cell.ts';
import { quoted } from '../../lib/text.ts';
import { isSameFormula } from '../address.ts';
import { type Mend, type Mending, NOTHING } from '../repair/mend.ts';
import type { FileState, TabState } from '../state.ts';
import { isLoad, isLoadRow, LOAD_MARK, LOAD_RULES, LOAD_WIDTH, loadIn, rowsBesideLoad } from './layout.ts';
import { loadFormula, loadLook, loadMark, loadRules, ourRules } from './writes.ts';

/** What the tab with the loads has lost. Values that Leeway once computed give way; what people typed is named. */
export function loadMending(state: FileState): Mending {
  const tab = loadIn(state);
  if (tab === null || !isLoad(tab)) return NOTHING;
  const isStopped = textOf(tab.grid[0]?.[0] ?? '') === '#REF!';
  const formula = tab.formulas[0]?.[0] ?? '';
  const isThere = /^=\s*DRIFTLOAD\s*\(/i.test(formula) && !formula.includes('#REF!');
  return {
    mends: [
      ...(isThere && !isStopped ? [] : pasted(tab, isThere ? 1 : 0)),
      ...(isThere ? [] : [formulaMend(tab)]),
      ...(tab.marks.has(LOAD_MARK) ? ruleMends(tab) : [markMend(tab)]),
      ...(tab.frozenRows > 0 ? [] : [frozenMend(tab)]),
    ],
    left:
      isStopped && rowsBesideLoad(tab) > 0
        ? [
            `What somebody typed on the tab ${quoted(tab.name)} stands in the way of the loads: move it to another tab, and choose Repair again.`,
          ]
        : [],
  };
}

/** @param from index of the first row that is looked at: the formula's own stays */
function pasted({ name, grid }: TabState, from: number): readonly Mend[] {
  const rows = grid.flatMap((cells, index) => (index >= from && isLoadRow(cells) ? [index + 1] : []));
  const columns = LOAD_WIDTH;
  const writes = rows.map((row) => ({ kind: 'clear', tab: name, row, column: 1, rows: 1, columns }) as const);
  return rows.length === 0 ? [] : [{ kind: 'pasted value in the way', count: rows.length, writes }];
}

function formulaMend(tab: TabState): Mend {
  return { kind: 'formula', count: 1, writes: [...loadLook(tab.name, tab), loadFormula(tab.name)] };
}

function ruleMends(tab: TabState): readonly Mend[] {
  const { name, colourRules } = tab;
  const ours = ourRules(tab);
  const wrong = LOAD_RULES.filter(
    ({ formula }, at) => !isSameFormula(colourRules[ours[at] ?? -1] ?? '', formula),
  );
  const count = Math.max(wrong.length, ours.length - LOAD_RULES.length);
  return count === 0 ? [] : [{ kind: 'colour rule', count, writes: [loadRules(name, ours)] }];
}

/** Without its mark the colours of a tab are not read: they are looked after by the next run. */
function markMend({ name }: TabState): Mend {
  return { kind: 'mark of a column', count: 1, writes: [loadMark(name)] };
}

function frozenMend({ name }: TabState): Mend {
  return { kind: 'frozen header', count: 1, writes: [{ kind: 'freeze', tab: name, rows: 1, columns: 1 }] };
}
