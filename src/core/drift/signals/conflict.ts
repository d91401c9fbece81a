import { sum } from '../../lib/apportion.ts';
import type { Day } from '../../lib/day.ts';
import { plain } from '../../lib/figure.ts';
import { counted, firstFew } from '../../lib/text.ts';
import type { ActiveRow, ResourceLoad } from '../context.ts';
import { onRow, type Part, type Signal, unmeasured } from '../signal.ts';

/** T1: competing for resources: each resource's excess by its own capacity, over a fixed horizon. */
export const conflict: Signal = {
  id: 'T1',
  name: 'conflict',
  pillar: 'translation',
  usesPortfolio: false,
  measure({ register, today, active, excess, certainExcess }) {
    if (!register.columns.has('resources')) return unmeasured('no column "Resources"');
    const { horizon } = register.settings.numbers;
    const over = excess.filter((load) => load.excess > 0).sort((a, b) => b.excess - a.excess);
    const names = over.map(({ resource, excess: days }) => `${resource} (${plain(days, 1)})`);
    return {
      kind: 'measured',
      parts: [
        ...over.flatMap((load) => partsOf(load, horizon)),
        ...active.flatMap((row) => unreadParts(row, today, horizon)),
      ],
      low: sum(certainExcess.map((load) => load.excess / roomOf(load, horizon))),
      why:
        over.length === 0
          ? `no resource is overloaded in the next ${horizon} days`
          : `${counted(over.length, 'resource')} overloaded in the next ${horizon} days, with full-time days in excess: ${firstFew(names, 6)}`,
    };
  },
};

/** What a resource can give in the horizon; never next to nothing, so that one without capacity stays finite. */
function roomOf({ meanCapacity }: ResourceLoad, horizon: number): number {
  return horizon * Math.max(0.1, meanCapacity);
}

function partsOf(load: ResourceLoad, horizon: number): readonly Part[] {
  const room = roomOf(load, horizon);
  const why = `${load.resource} is ${plain(load.excess, 1)} full-time days over in the next ${horizon} days`;
  return load.parts.map(({ initiative, used, tipped }) => ({
    line: onRow(initiative),
    x: used / room,
    tipped: tipped / room,
    why,
  }));
}

/** A row whose resources cannot be read may overload one full-time person on each of its days. */
function unreadParts({ initiative }: ActiveRow, today: Day, horizon: number): readonly Part[] {
  const { start, end, unread } = initiative;
  if (!unread.includes('Resources')) return [];
  const from = Math.max(0, (start ?? today) - today);
  const until = Math.min(horizon, end === null ? horizon : end + 1 - today);
  const x = Math.max(0, until - from) / horizon;
  return [{ line: onRow(initiative), x, why: 'its resources cannot be read' }];
}
