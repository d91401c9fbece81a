import { textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import { ourHeaders } from '../register/column-index.ts';
import { isInForce } from '../register/direction.ts';
import { AIMS } from '../register/initiative.ts';
import { foldHeader } from '../register/recognise.ts';
import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import type { CheckBase } from './base.ts';

/** What a field takes; a value is a number or a text, whatever it looks like. */
export type FieldKind = 'text' | 'day' | 'number' | 'value' | 'choice' | 'resources';

/** A field of the form: one column of the register that a candidate may fill. */
export interface Field {
  /** Leeway's name of the column, or the register's own for a column that only a filter reads. */
  readonly header: string;
  /** What the register calls it. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Values to choose from, or, for a text, to offer. */
  readonly options: readonly Option[];
  /** Whether it is one of the few that decide most. */
  readonly isMain: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Approving fills these by itself. */
const NOT_ASKED: readonly string[] = ['id', 'status', 'added'];
const MAIN: readonly string[] = ['initiative', 'priority', 'team', 'size', 'start', 'end', 'resources'];

const KINDS: Readonly<Partial<Record<InitiativeColumn, FieldKind>>> = {
  start: 'day',
  end: 'day',
  size: 'number',
  rank: 'number',
  target: 'value',
  aim: 'choice',
  resources: 'resources',
};

const KIND_BY_HEADER: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(KINDS).map(([key, kind]) => {
    const columns: Readonly<Record<string, { readonly header: string }>> = INITIATIVES.columns;
    return [columns[key]?.header ?? key, kind];
  }),
);

/** What a column takes, by Leeway's name for it; one that Leeway does not know takes any value. */
export function kindOfField(header: string): FieldKind {
  const isOurs = Object.values(INITIATIVES.columns).some((column) => column.header === header);
  return KIND_BY_HEADER.get(header) ?? (isOurs ? 'text' : 'value');
}

/** The fields that a candidate may fill: the register's columns, and others that a filter reads. */
export function fieldsOf(base: CheckBase): readonly Field[] {
  const own = ourHeaders(base.found)
    .filter(([key]) => !NOT_ASKED.includes(key))
    .map(([key, header]) => fieldOf(base, header, MAIN.includes(key)));
  const known = new Set(own.map(({ header }) => foldHeader(header)));
  const read = base.before.filterColumns.filter(
    (header) => !known.has(foldHeader(header)) && !isKept(header) && base.columns.has(foldHeader(header)),
  );
  const others = [...new Map(read.map((header) => [foldHeader(header), header] as const)).values()];
  return [...own, ...others.map((header) => fieldOf(base, header, true))];
}

/** What approving fills by itself, and what Leeway's own formulas say. */
function isKept(header: string): boolean {
  const kept = [...NOT_ASKED, 'wip', 'filters', 'competes with', 'leeway says'];
  return kept.includes(foldHeader(header));
}

function fieldOf(base: CheckBase, header: string, isMain: boolean): Field {
  const column = base.columns.get(foldHeader(header)) ?? -1;
  const label = textOf(base.found.grid[base.found.header]?.[column] ?? header);
  const options = optionsOf(base, header);
  return { header, label, kind: kindOfField(header), options, isMain };
}

function optionsOf({ before: { register, today } }: CheckBase, header: string): readonly Option[] {
  const { initiatives } = register;
  const used = (names: readonly string[]) => distinctOptions(names);
  switch (header) {
    case 'Priority':
      return register.direction
        .filter((priority) => isInForce(priority, today))
        .map(({ id, words }) => ({ value: id || words, label: id === '' ? words : `${id} ${words}` }));
    case 'Aim':
      return AIMS.map((aim) => ({ value: aim, label: aim }));
    case 'Team':
      return used(initiatives.flatMap(({ teams }) => teams));
    case 'Resources':
      return used([
        ...register.capacity.map(({ name }) => name),
        ...initiatives.flatMap(({ demands }) => demands.map(({ name }) => name)),
      ]);
    case 'Visionary':
      return used(initiatives.flatMap(({ people }) => people.visionary));
    case 'Prophet':
      return used(initiatives.flatMap(({ people }) => people.prophet));
    case 'Operator':
      return used(initiatives.flatMap(({ people }) => people.operator));
    case 'Measure':
      return used(initiatives.map(({ measure }) => measure));
    case 'Takes off':
      return initiatives
        .filter(({ status }) => status === 'Active')
        .map(({ id, name }) => ({ value: id || name, label: id === '' ? name : `${id} ${name}` }));
    default:
      return [];
  }
}

function distinctOptions(names: readonly string[]): readonly Option[] {
  const byName = new Map(names.filter((name) => name !== '').map((name) => [fold(name), name] as const));
  return [...byName.values()].sort().map((name) => ({ value: name, label: name }));
}
