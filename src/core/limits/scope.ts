import { fold } from '../lib/text.ts';
import type { Priority } from '../register/direction.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Limit, Scope } from '../register/limits.ts';

/** A row under a name, and which of the row's own names of that scope it is. */
export interface NamedRow {
  readonly initiative: Initiative;
  readonly position: number;
}

/** The rows that count under one name of a scope. */
export interface NamedUse {
  readonly label: string;
  readonly key: string;
  readonly rows: readonly NamedRow[];
}

export type Named = { readonly name: string; readonly key: string };
export type Priorities = ReadonlyMap<string, Priority>;

/** The rows of every name of a scope, found once a scope however many limits are on it. */
export class Uses {
  private readonly active: readonly Initiative[];
  private readonly priorities: Priorities;
  private readonly byScope = new Map<Scope, ReadonlyMap<string, NamedUse>>();

  constructor(active: readonly Initiative[], priorities: Priorities) {
    this.active = active;
    this.priorities = priorities;
  }

  /** The names that a limit is on: its own, or, where it is blank, each one of the scope by its key. */
  of({ scope, name }: Limit): readonly NamedUse[] {
    if (scope === null || scope === 'Portfolio') return [{ label: 'Portfolio', key: '', rows: this.whole() }];
    const uses = this.byScope.get(scope) ?? usesByName(scope, this.active, this.priorities);
    this.byScope.set(scope, uses);
    if (name === '') return [...uses.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
    const own = nameOf(scope, name, this.priorities);
    return [uses.get(own.key) ?? { label: labelOf(scope, own.name), key: own.key, rows: [] }];
  }

  private whole(): readonly NamedRow[] {
    return this.active.map((initiative) => ({ initiative, position: 0 }));
  }
}

function usesByName(
  scope: Scope,
  active: readonly Initiative[],
  priorities: Priorities,
): ReadonlyMap<string, NamedUse> {
  const uses = new Map<string, { label: string; key: string; rows: NamedRow[] }>();
  for (const initiative of active) {
    for (const [position, { name, key }] of namesIn(scope, initiative, priorities).entries()) {
      const label = labelOf(scope, name);
      const use = uses.get(key) ?? { label, key, rows: [] };
      // Of several spellings the first by the codes of its letters, whatever the order of the rows.
      if (label < use.label) use.label = label;
      use.rows.push({ initiative, position });
      uses.set(key, use);
    }
  }
  return uses;
}

/** `Team Data`: the scope and the name, with one space where several were typed. */
export function labelOf(scope: Scope, name: string): string {
  return `${scope} ${name.replace(/ +/g, ' ')}`;
}

/** The names of a scope that a row counts under, each once. A row with several counts in each. */
export function namesIn(scope: Scope, initiative: Initiative, priorities: Priorities): readonly Named[] {
  const names = namesTyped(scope, initiative).map((name) => nameOf(scope, name, priorities));
  return [...new Map(names.map((named) => [named.key, named] as const)).values()];
}

function namesTyped(scope: Scope, initiative: Initiative): readonly string[] {
  switch (scope) {
    case 'Portfolio':
    case 'Direction':
      return [];
    case 'Team':
      return initiative.teams;
    case 'Priority':
      return initiative.priorities;
    case 'Visionary':
      return initiative.people.visionary;
    case 'Prophet':
      return initiative.people.prophet;
    case 'Operator':
      return initiative.people.operator;
    case 'Resource':
      return initiative.demands.map(({ name }) => name);
    default:
      return scope satisfies never;
  }
}

/** A priority goes by its ID or its words; both mean the same one. */
export function nameOf(scope: Scope, name: string, priorities: Priorities): Named {
  const priority = scope === 'Priority' ? priorities.get(fold(name)) : undefined;
  return priority ? { name: priority.id || priority.words, key: priority.key } : { name, key: fold(name) };
}
