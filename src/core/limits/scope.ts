import { fold } from '../lib/text.ts';
import type { Priority } from '../register/direction.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Limit, Scope } from '../register/limits.ts';

/** The rows that count under one name of a scope. */
export interface NamedUse {
  readonly label: string;
  readonly key: string;
  readonly rows: readonly Initiative[];
}

type Named = { readonly name: string; readonly key: string };
type Priorities = ReadonlyMap<string, Priority>;

/** The rows of every name of a scope, found once a scope however many limits are on it. */
export class Uses {
  private readonly active: readonly Initiative[];
  private readonly priorities: Priorities;
  private readonly byScope = new Map<Scope, ReadonlyMap<string, NamedUse>>();

  constructor(active: readonly Initiative[], priorities: Priorities) {
    this.active = active;
    this.priorities = priorities;
  }

  /** The names that a limit is on: its own, or, where it is blank, each one of the scope. */
  of({ scope, name }: Limit): readonly NamedUse[] {
    if (scope === null || scope === 'Portfolio') return [{ label: 'Portfolio', key: '', rows: this.active }];
    const uses = this.byScope.get(scope) ?? usesByName(scope, this.active, this.priorities);
    this.byScope.set(scope, uses);
    if (name === '') return [...uses.values()];
    const own = nameOf(scope, name, this.priorities);
    return [uses.get(own.key) ?? { label: `${scope} ${own.name}`, key: own.key, rows: [] }];
  }
}

function usesByName(
  scope: Scope,
  active: readonly Initiative[],
  priorities: Priorities,
): ReadonlyMap<string, NamedUse> {
  const uses = new Map<string, { label: string; key: string; rows: Initiative[] }>();
  for (const initiative of active) {
    for (const { name, key } of distinctNames(namesIn(scope, initiative, priorities))) {
      const use = uses.get(key) ?? { label: `${scope} ${name}`, key, rows: [] };
      use.rows.push(initiative);
      uses.set(key, use);
    }
  }
  return uses;
}

/** Two texts of one row that name the same priority count once. */
function distinctNames(names: readonly Named[]): readonly Named[] {
  return [...new Map(names.map((named) => [named.key, named] as const)).values()];
}

/** The names of a scope that a row counts under. A row with several counts in each. */
function namesIn(scope: Scope, initiative: Initiative, priorities: Priorities): readonly Named[] {
  switch (scope) {
    case 'Portfolio':
    case 'Direction':
      return [];
    case 'Team':
      return initiative.teams.map((name) => nameOf(scope, name, priorities));
    case 'Priority':
      return initiative.priorities.map((name) => nameOf(scope, name, priorities));
    case 'Visionary':
      return initiative.people.visionary.map((name) => nameOf(scope, name, priorities));
    case 'Prophet':
      return initiative.people.prophet.map((name) => nameOf(scope, name, priorities));
    case 'Operator':
      return initiative.people.operator.map((name) => nameOf(scope, name, priorities));
    case 'Resource':
      return initiative.demands;
    default:
      return scope satisfies never;
  }
}

/** A priority goes by its ID or its words; both mean the same one. */
function nameOf(scope: Scope, name: string, priorities: Priorities): Named {
  const priority = scope === 'Priority' ? priorities.get(fold(name)) : undefined;
  return priority ? { name: priority.id || priority.words, key: priority.key } : { name, key: fold(name) };
}
