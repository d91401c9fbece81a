import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';
import { type Entry, inOrder, type Step, stepsByText } from './entry.ts';
import type { Sighting } from './sighting.ts';

/** The ledger, and by which texts it may speak of the rows of the register. */
export interface Ledger {
  readonly today: Day;
  /** Days for which what left without a decision still counts. */
  readonly window: number;
  /** Without a Decisions tab the register's word stands. */
  readonly isThere: boolean;
  /** Whether it keeps what the register held: then what it has not seen is new. */
  readonly keepsFacts: boolean;
  /** Baselines, and of them those that hold no facts: what was added by then counts as in these. */
  readonly baselines: readonly Entry[];
  readonly bareBaselines: readonly Entry[];
  /** By what it may call an initiative. */
  readonly calledBy: (initiative: Named) => readonly string[];
  /** All that it says of an initiative by its texts. */
  readonly stepsOf: (texts: readonly string[]) => readonly Step[];
  /** Texts that it uses for initiatives, in the order of their first use, with that spelling. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether more than one row answers to a text: then nobody knows of which the ledger speaks. */
  readonly isShared: (text: string) => boolean;
  /** The rows that answer to a text, by their ID or name. */
  readonly rowsOf: (text: string) => readonly Initiative[];
}

interface Told {
  readonly today: Day;
  readonly window: number;
  readonly isThere: boolean;
  readonly entries: readonly Entry[];
  readonly sightings: readonly Sighting[];
  readonly initiatives: readonly Initiative[];
}

export function ledgerOf({ today, window, isThere, entries, sightings, initiatives }: Told): Ledger {
  const baselines = entries.filter(({ kind }) => kind === 'Baseline');
  const steps = stepsByText(entries, sightings);
  const calledBy = textsIn(initiatives, sightings);
  const rows = new Map<string, Initiative[]>();
  for (const initiative of initiatives) {
    for (const text of calledBy(initiative)) {
      const group = rows.get(text);
      if (group === undefined) rows.set(text, [initiative]);
      else group.push(initiative);
    }
  }
  const spelled = new Map<string, string>();
  for (const { text, initiative } of entries) if (!spelled.has(text)) spelled.set(text, initiative);
  return {
    today,
    window,
    isThere,
    keepsFacts: sightings.length > 0,
    baselines,
    bareBaselines: baselines.filter(({ facts }) => facts === ''),
    calledBy,
    stepsOf: (texts) => inOrder(texts.map((text) => steps.get(text) ?? [])),
    texts: new Map([...steps.keys()].map((text) => [text, spelled.get(text) ?? text])),
    isShared: (text) => (rows.get(text)?.length ?? 0) > 1,
    rowsOf: (text) => rows.get(text) ?? [],
  };
}

type Named = Pick<Initiative, 'id' | 'name'>;

/**
 * What the ledger may call an initiative: its ID, its name, and the ID that it saw a row of this name have, where
 * no row has that any more: it has been numbered otherwise, or lost its number.
 */
function textsIn(
  initiatives: readonly Initiative[],
  sightings: readonly Sighting[],
): (initiative: Named) => readonly string[] {
  const taken = new Set(initiatives.flatMap(textsOf));
  const byName = new Map<string, Set<string>>();
  for (const { name, key } of sightings) {
    if (name === '' || name === key || taken.has(key)) continue;
    byName.set(name, (byName.get(name) ?? new Set()).add(key));
  }
  return (initiative) => [...textsOf(initiative), ...(byName.get(fold(initiative.name)) ?? [])];
}

/** Its ID and its name. */
export function textsOf({ id, name }: Named): readonly string[] {
  const [first, second] = [fold(id), fold(name)];
  if (first === '') return second === '' ? [] : [second];
  return second === '' || second === first ? [first] : [first, second];
}
