import type { Board } from '../core/board.ts';
import { happenedBetween } from '../core/bridge/between.ts';
import { boardAt } from '../core/bridge/board-at.ts';
import { bridge } from '../core/bridge/bridge.ts';
import type { Day } from '../core/lib/day.ts';
import { fullDayText } from '../core/lib/figure.ts';
import { dayFrom } from './arguments.ts';
import { ownFile } from './own-file.ts';
import { type FileRead, readFile } from './read-board.ts';

const HEADERS = ['What', 'Before', 'After', 'Change', 'Why'];
const EXAMPLE = '=DRIFTBRIDGE("2026-03-01", "2026-06-01", LEEWAY)';

/**
 * What moved the drift score from one day to a later one: one row for each initiative that adds more or less than it
 * did, with the decision, the edit or the lapse of time behind it. The ledger must know both days.
 *
 * @param {"2026-03-01"} from The earlier day, as a date or as a text such as "2026-03-01".
 * @param {"2026-06-01"} to The later day; today or a day to come is the register as it is typed.
 * @param {Initiatives!A:S} tables The register, Decisions with its Facts, then other tables in any order; a further day stands in for today.
 * @return {any[][]} What, the ID of an initiative, its name where it has none, or a line of the score that belongs to none; Before, its points on the earlier day; After, its points on the later day; Change, the difference; Why, which decision, edit or lapse of time it comes from. The last row is the total, to which all rows add up.
 * @customfunction
 */
export function DRIFTBRIDGE(from: unknown, to: unknown, ...tables: unknown[]): (string | number)[][] {
  const days = { from: dayOf(from, 1), to: dayOf(to, 2) };
  if (days.from > days.to)
    throw new Error(
      `The first day, ${fullDayText(days.from)}, is after the second, ${fullDayText(days.to)}: pass the earlier day first.`,
    );
  const file = readFile([undefined, undefined, ...tables]);
  const before = boardOf(file, days.from);
  const after = boardOf(file, days.to);
  const lines = bridge(before, after, happenedBetween(file, days.from, days.to));
  return [HEADERS, ...lines.map((line) => [line.what, line.before, line.after, line.change, line.why])];
}

/** @throws where it is no day, such as a table */
function dayOf(value: unknown, place: number): Day {
  if (value === undefined || value === null || value === '' || Array.isArray(value))
    throw new Error(`Pass two days before the tables, such as ${EXAMPLE}.`);
  return dayFrom(value, place, ownFile().calendar());
}

/** @throws where the ledger does not know the day */
function boardOf({ register, today }: FileRead, day: Day): Board {
  const past = boardAt(register, today, day);
  if (past.kind === 'board') return past.board;
  throw new Error(`${fullDayText(day)} cannot be judged: ${past.sentence}.`);
}
