import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import { labelOf, type Named, nameOf, namesIn, type Priorities } from '../limits/scope.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Scope } from '../register/limits.ts';
import type { Register } from '../register/read-register.ts';
import type { InitiativeColumn } from '../register/tables/initiatives.ts';
import { tameText } from './fragments.ts';
import { cellsOf, type TablePlace } from './place.ts';

/** Scopes whose names stand in a column of the register. */
export type ListScope = Exclude<Scope, 'Portfolio' | 'Direction'>;

export const SCOPE_COLUMNS: Readonly<Record<ListScope, InitiativeColumn>> = {
  Team: 'team',
  Priority: 'priority',
  Visionary: 'visionary',
  Prophet: 'prophet',
  Operator: 'operator',
  Resource: 'resources',
};

export function isListScope(scope: Scope): scope is ListScope {
  return scope !== 'Portfolio' && scope !== 'Direction';
}

/** What the core knows of a scope's names, and a formula cannot. */
export interface ScopeNames {
  /** Every name by its key, in order, as a limit on it is labelled. */
  readonly names: readonly { readonly key: string; readonly label: string }[];
  /** Cells whose names a formula would not find by itself: their text, and the names in it. */
  readonly lists: readonly { readonly text: string; readonly uses: string }[];
  /** The most names in one row. */
  readonly most: number;
}

interface Read {
  readonly cell: Cell;
  readonly names: readonly Named[];
  readonly isActive: boolean;
}

/** The names of a scope in all rows, in the limits on it, and, of priorities and resources, in their own tables. */
export function scopeNames(
  scope: ListScope,
  place: TablePlace,
  register: Register,
  priorities: Priorities,
): ScopeNames {
  const read = rowsRead(scope, place, register, priorities);
  const known = knownNames(scope, register).map((name) => ({
    cell: name,
    names: [nameOf(scope, name, priorities)],
    isActive: false,
  }));
  const all = [...read, ...known];
  return {
    names: labelled(scope, all),
    lists: listsIn(scope, all),
    most: Math.max(1, ...read.map(({ names }) => names.length)),
  };
}

function rowsRead(
  scope: ListScope,
  place: TablePlace,
  register: Register,
  priorities: Priorities,
): readonly Read[] {
  const column = place.columns.get(SCOPE_COLUMNS[scope]);
  if (column === undefined) return [];
  const cells = cellsOf(place, column);
  return register.initiatives.map((initiative: Initiative) => ({
    cell: cells[initiative.row - place.header - 1] ?? '',
    names: namesIn(scope, initiative, priorities),
    isActive: isActive(initiative),
  }));
}

function knownNames(scope: ListScope, register: Register): readonly string[] {
  const limited = register.limits.filter((limit) => limit.scope === scope).map(({ name }) => name);
  const listed = {
    Team: [],
    Priority: register.direction.flatMap(({ id, words }) => [id, words]),
    Visionary: [],
    Prophet: [],
    Operator: [],
    Resource: register.capacity.map(({ name }) => name),
  } satisfies Record<ListScope, readonly string[]>;
  return [...limited, ...listed[scope]].filter((name) => fold(name) !== '');
}

/** Rows that count decide how a name is spelled, then all others; of several spellings the first by code. */
function labelled(scope: ListScope, all: readonly Read[]): ScopeNames['names'] {
  const labels = new Map<string, { label: string; isActive: boolean }>();
  for (const { names, isActive: counts } of all) {
    for (const { name, key } of names) {
      const label = labelOf(scope, name);
      const before = labels.get(key);
      const isBetter = before === undefined || (counts && !before.isActive);
      const isEqual = before?.isActive === counts;
      if (isBetter || (isEqual && label < before.label)) labels.set(key, { label, isActive: counts });
    }
  }
  return [...labels]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { label }]) => ({ key, label }));
}

/** `;data;web;`: the names of a row, each between semicolons, so that one is found by itself; `;` where it has none. */
export function usesOf(names: readonly Named[]): string {
  return names.length === 0 ? ';' : `;${names.map(({ key }) => tameText(key)).join(';')};`;
}

/** Resources hold amounts, and a list with commas depends on what is known; the rest a formula splits by itself. */
function listsIn(scope: ListScope, all: readonly Read[]): ScopeNames['lists'] {
  const lists = new Map<string, string>();
  for (const { cell, names } of all) {
    const text = textOf(cell);
    const uses = usesOf(names);
    if (isBlank(text) || typeof cell === 'object') continue;
    const isNeeded = scope === 'Resource' || isOwnToSplit(scope, text) || uses !== splitAlone(text);
    const key = listKey(text);
    if (isNeeded && !lists.has(key)) lists.set(key, uses);
  }
  return [...lists].sort(([one], [other]) => (one < other ? -1 : 1)).map(([text, uses]) => ({ text, uses }));
}

/** What a formula may not split by itself: commas, several priorities, each of which may go by another name, blank entries. */
function isOwnToSplit(scope: ListScope, text: string): boolean {
  const isSeveral = scope === 'Priority' && /[;\n\r]/.test(text);
  return isSeveral || text.includes(', ') || /(?:^|[;\n\r])\s*(?:[;\n\r]|$)/.test(text);
}

/** A list as the formula splits it: see list-columns.ts. */
function splitAlone(text: string): string {
  const names = text.split(/[;\n\r]/).map((part) => ({ name: part, key: fold(part) }));
  return usesOf(names.filter(({ key }) => key !== ''));
}

/** The text under which a list is looked up. */
export function listKey(text: string): string {
  return `k${tameText(fold(text.replace(/[\n\r]/g, ';')))}`;
}
