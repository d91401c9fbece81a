import type { Board } from '../board.ts';
import { textsOf } from '../courses/ledger.ts';
import { nameInFacts, standingInFacts, wordsOf } from '../facts/standing.ts';
import type { Initiative } from '../register/initiative.ts';

/** Tells of a row whether a decision ever let it run, or it ran when the ledger began. */
export function whoRan({ ledger, register, courses }: Board): (row: Initiative) => boolean {
  const words = wordsOf(register, register.settings);
  const starts = ledger.steps.filter(({ decision }) => decision.kind === 'Baseline');
  // A starting point without facts speaks of all that was added by then.
  const bare = starts.filter(({ decision }) => decision.facts === '');
  const running = new Set<string>();
  for (const { table, key, after } of starts.flatMap(({ changes }) => changes)) {
    if (table !== 'Initiatives' || after === null || standingInFacts(after, words) !== 'Active') continue;
    running.add(key);
    running.add(nameInFacts(after));
  }
  return (row) => {
    const { isInBaseline, turns } = courses.of(row);
    if (isInBaseline || turns.some(({ isUp }) => isUp)) return true;
    if (textsOf(row).some((text) => running.has(text))) return true;
    return bare.some(({ day }) => row.added === null || day === null || row.added <= day);
  };
}
