import { type Tab, textOf } from '../lib/cell.ts';
import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import { tablesAsMirrored } from '../plan/tables-of.ts';

/** What the sidebar needs to hold candidates against a file by itself, without a call a keystroke. */
export interface CheckView {
  /** The file's tables; their days cross as numbers. */
  readonly tabs: readonly Tab[];
  readonly today: number;
  /** The signed-in address; blank where Google tells none. */
  readonly you: string;
  /** What the register calls its columns, by Leeway's names for them. */
  readonly labels: Readonly<Record<string, string>>;
  /** A decision that stopped half-way, in a sentence; blank where there is none. */
  readonly interrupted: string;
}

export type CheckAnswer =
  | { readonly kind: 'view'; readonly view: CheckView }
  | { readonly kind: 'sorry'; readonly sentence: string };

/** What came of a decision. */
export type DecideAnswer =
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'sorry'; readonly sentence: string };

/** The tabs of a file that are tables, as they are read, and the labels of its register. */
export function checkTables(file: FileState): Pick<CheckView, 'tabs' | 'labels'> {
  const { tabs, places } = tablesAsMirrored(file);
  const found = places.filter((place) => place.found !== null);
  const register = found.find(({ table }) => table.name === 'Initiatives');
  // Without a register all tabs go, so that whoever reads can say what they are instead.
  if (register === undefined) return { tabs, labels: {} };
  const names = new Set(found.map(({ tab }) => tab));
  return { tabs: tabs.filter(({ name }) => names.has(name)), labels: labelsOf(register) };
}

function labelsOf({ table, state, header, columns }: Place): Readonly<Record<string, string>> {
  const cells = state?.grid[header - 1] ?? [];
  const labels = [...columns].map(([key, column]) => {
    const ours = table.columns[key]?.header ?? key;
    return [ours, textOf(cells[column - 1] ?? '').trim() || ours] as const;
  });
  return Object.fromEntries(labels);
}
