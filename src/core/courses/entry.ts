import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import type { Decision, DecisionKind } from '../register/decisions.ts';
import type { Sighting } from './sighting.ts';

/** A decision that takes part: of a kind that can be read, and not of a day to come. */
export interface Entry extends Decision {
  readonly kind: DecisionKind;
  /** The initiative as it compares: folded; blank where none is named. */
  readonly text: string;
  /** Its place in the order of the ledger, from 0. */
  readonly place: number;
}

/** One thing that the ledger says of an initiative. */
export type Step =
  | { readonly kind: 'decided'; readonly entry: Entry; readonly place: number; readonly text: string }
  | {
      readonly kind: 'seen';
      readonly sighting: Sighting;
      /** The row of the ledger that saw it. */
      readonly entry: Entry;
      readonly place: number;
      readonly text: string;
    };

/** In the order of the ledger, whatever order the tab is sorted in: by number, then by row. */
export function entriesOf(decisions: readonly Decision[], today: Day): readonly Entry[] {
  const ordered = [...decisions].sort((a, b) => (a.no ?? a.row) - (b.no ?? b.row) || a.row - b.row);
  const entries: Entry[] = [];
  for (const decision of ordered) {
    const { kind, day, initiative } = decision;
    if (kind === null || (day !== null && day > today)) continue;
    entries.push({ ...decision, kind, text: fold(initiative), place: entries.length });
  }
  return entries;
}

/** What the ledger says by the text that it calls initiatives by; of one row what was decided, then what was seen. */
export function stepsByText(
  entries: readonly Entry[],
  sightings: readonly Sighting[],
): ReadonlyMap<string, readonly Step[]> {
  const byRow = new Map(entries.map((entry) => [entry.row, entry]));
  const steps: readonly Step[] = [
    ...entries.map((entry): Step => ({ kind: 'decided', entry, place: entry.place, text: entry.text })),
    ...sightings.flatMap((sighting): readonly Step[] => {
      const entry = byRow.get(sighting.row);
      return entry === undefined
        ? []
        : [{ kind: 'seen', sighting, entry, place: entry.place, text: sighting.key }];
    }),
  ];
  const byText = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.text === '') continue;
    const group = byText.get(step.text);
    if (group === undefined) byText.set(step.text, [step]);
    else group.push(step);
  }
  return byText;
}

/** Of several texts, in the order of the ledger; of one row decisions come before sightings. */
export function inOrder(groups: readonly (readonly Step[])[]): readonly Step[] {
  const [first = [], ...others] = groups.filter((group) => group.length > 0);
  if (others.length === 0 && first.every(({ kind }) => kind === 'decided')) return first;
  return groups.flat().sort((a, b) => a.place - b.place || rankOf(a) - rankOf(b));
}

/** A row that gets another ID is gone under the first and there under the other. */
function rankOf(step: Step): number {
  if (step.kind === 'decided') return 0;
  return step.sighting.standing === 'gone' ? 1 : 2;
}
