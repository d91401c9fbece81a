import { sum } from '../../lib/apportion.ts';
import { textOf } from '../../lib/cell.ts';
import { fold, listed, quoted } from '../../lib/text.ts';
import { type Initiative, labelOf } from '../../register/initiative.ts';
import { cellNumber } from '../../rules/cell-value.ts';
import type { ActiveRow } from '../context.ts';
import { onRow, type Signal, unmeasured } from '../signal.ts';
import { rowsText } from './rows-text.ts';

const SUCCESS = ['Measure', 'Aim', 'Target'];

/** How many rows are kept to be named, and one more to know that there are others. */
const FEW = 4;

/** U2: the same measure pulled two ways, or no measure at all. */
export const competingSuccess: Signal = {
  id: 'U2',
  name: 'competing success',
  pillar: 'understanding',
  usesPortfolio: true,
  measure(context) {
    if (!context.register.columns.has('measure')) return unmeasured('no column "Measure"');
    const groups = byMeasure(context.active);
    const share = ({ load }: ActiveRow) => load / context.portfolio.limit;
    const competing = context.active.flatMap((row) => {
      const why = reasonOf(row.initiative, groups.get(fold(row.initiative.measure)) ?? new Map());
      return why === null ? [] : [{ row, why }];
    });
    return {
      kind: 'measured',
      parts: competing.map(({ row, why }) => ({ line: onRow(row.initiative), x: share(row), why })),
      low: sum(competing.map(({ row }) => (isKnown(row) ? share(row) : 0))),
      why: rowsText(
        competing.length,
        context,
        'have no measure of success, or share one that is pulled apart',
      ),
    };
  },
};

/** A few rows of one measure by what they want of it: its aim and target. */
type Wants = ReadonlyMap<string, readonly Initiative[]>;

function byMeasure(active: readonly ActiveRow[]): ReadonlyMap<string, Wants> {
  const groups = new Map<string, Map<string, Initiative[]>>();
  for (const { initiative } of active) {
    if (isUnread(initiative)) continue;
    const key = fold(initiative.measure);
    const wants = groups.get(key) ?? new Map<string, Initiative[]>();
    const alike = wants.get(wantOf(initiative)) ?? [];
    if (alike.length < FEW) alike.push(initiative);
    wants.set(wantOf(initiative), alike);
    groups.set(key, wants);
  }
  return groups;
}

function wantOf({ aim, target }: Initiative): string {
  return `${aim ?? ''}\n${cellNumber(target) ?? fold(textOf(target))}`;
}

function reasonOf(row: Initiative, wants: Wants): string | null {
  const unread = SUCCESS.filter((column) => row.unread.includes(column));
  if (unread.length > 0) return `has a ${listed(unread)} that cannot be read`;
  if (row.measure === '') return 'has no measure of success';
  const rivals = fewOf(wants, (want) => want !== wantOf(row));
  if (rivals.length > 0)
    return `wants another aim or target for ${quoted(row.measure)} than ${named(rivals)}`;
  const sharers = fewOf(wants, (want) => want === wantOf(row)).filter((other) => other !== row);
  const isTargeted = textOf(row.target).trim() !== '';
  return sharers.length > 0 && !isTargeted
    ? `shares ${quoted(row.measure)} with ${named(sharers)} and has no target`
    : null;
}

/** As many as a sentence names and one more: thousands of rows on one measure must not cost a list for each. */
function fewOf(wants: Wants, accepts: (want: string) => boolean): readonly Initiative[] {
  const few: Initiative[] = [];
  for (const [want, rows] of wants) {
    if (few.length >= FEW) break;
    if (accepts(want)) few.push(...rows);
  }
  return few;
}

function named(rows: readonly Initiative[]): string {
  const labels = rows.slice(0, FEW - 1).map(labelOf);
  return rows.length >= FEW ? `${labels.join(', ')} and others` : listed(labels);
}

function isKnown({ initiative, isCertain }: ActiveRow): boolean {
  return isCertain && !isUnread(initiative);
}

/** Nobody is known to compete with what cannot be read. */
function isUnread({ unread }: Initiative): boolean {
  return SUCCESS.some((column) => unread.includes(column));
}
