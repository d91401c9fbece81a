import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { DirectionColumn } from './tables/direction.ts';

/** One priority: a commitment, and what it rules out. */
export interface Priority {
  readonly row: number;
  readonly id: string;
  readonly words: string;
  /** Its ID, else its words, folded. */
  readonly key: string;
  readonly notPursued: string;
  readonly why: string;
  readonly owner: string;
  /** Null where it is open; both days belong to it. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Reads Direction. What a priority excludes, why it matters and who owns it must not be blank. */
export function readDirection(found: FoundTable<DirectionColumn>, findings: Finding[]): readonly Priority[] {
  return readRows(found, findings, (reader) => {
    const id = reader.text('id');
    const words = reader.text('priority');
    if (id === '' && words === '') reader.report('priority', 'blank; nothing can refer to this row');
    if (reader.isBlank('notPursued')) reader.report('notPursued', 'blank: what does this priority exclude?');
    if (reader.isBlank('why')) reader.report('why', 'blank: why does this priority matter?');
    if (reader.isBlank('owner')) reader.report('owner', 'blank: who owns this priority?');
    const [from, until] = [reader.day('from'), reader.day('until')];
    if (from !== null && until !== null && until < from)
      reader.report('until', 'before From: never in force');
    return {
      row: reader.row,
      id,
      words,
      key: fold(id || words),
      notPursued: reader.text('notPursued'),
      why: reader.text('why'),
      owner: reader.text('owner'),
      from,
      until,
    };
  });
}

export function isInForce({ from, until }: Priority, today: Day): boolean {
  return (from === null || from <= today) && (until === null || today <= until);
}

/** Priorities by every text that names them: ID or words, folded. */
export function prioritiesByName(direction: readonly Priority[]): ReadonlyMap<string, Priority> {
  const byWords = direction.map((priority) => [fold(priority.words), priority] as const);
  const byId = direction.map((priority) => [fold(priority.id), priority] as const);
  return new Map([...byWords, ...byId].filter(([name]) => name !== ''));
}
