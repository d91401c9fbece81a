import loadHighs from 'highs';
import type { Cell, Tab } from '../src/core/lib/cell.ts';
import { addDays } from '../src/core/lib/day.ts';
import type { Broken } from '../src/core/removal/broken.ts';
import { type Chance, chanceFrom } from './random.ts';
import { TODAY } from './register.ts';

const RESOURCES = 10;

/** A register of active rows on ten resources with about a third too much on the fullest days, and six limits. */
export function crowded(count: number, seed: number): readonly Tab[] {
  const chance = chanceFrom(1_000 * seed + count);
  const headers = ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Size', 'Start', 'End', 'Resources'];
  const rows = Array.from({ length: count }, (_, index) => crowdedRow(index, chance));
  const capacity = Array.from({ length: RESOURCES }, (_, index) => [`Crew ${index}`, count / 20]);
  return [
    { name: 'Initiatives', grid: [headers, ...rows] },
    { name: 'Capacity', grid: [['Resource', 'Capacity'], ...capacity] },
    {
      name: 'Limits',
      grid: [
        ['Scope', 'Name', 'Limit', 'Counts'],
        ['Portfolio', '', Math.floor(count * 0.8), 'Initiatives'],
        ['Portfolio', '', Math.floor(count * 3.6), 'Size'],
        ['Team', 'Team 0', Math.floor(count * 0.9), 'Size'],
        ['Team', 'Team 1', Math.floor(count * 0.18), 'Initiatives'],
        ['Team', 'Team 2', Math.floor(count * 0.9), 'Size'],
        ['Resource', 'Crew 3', Math.floor(count * 0.18), 'Initiatives'],
      ],
    },
  ];
}

function crowdedRow(index: number, { below }: Chance): readonly Cell[] {
  const start = addDays(TODAY, below(365));
  const crews = Array.from({ length: 2 + below(2) }, (_, at) => {
    const crew = (below(4) + 4 * at) % RESOURCES;
    return `Crew ${crew} ${10 + below(10) * 10}%`;
  });
  return [
    ...[`I-${index + 1}`, `Initiative ${index + 1}`, 'Active', 1 + below(20)],
    ...[`Team ${below(4)}`, 1 + below(8), { day: start }, { day: addDays(start, 30 + below(150)) }],
    crews.join('; '),
  ];
}

/** The least Size that must come off, as HiGHS finds it. */
export async function leastOff(broken: readonly Broken[]) {
  const sizes = new Map(
    broken.flatMap(({ asks }) =>
      asks.map(({ initiative }) => [`x${initiative.row}`, initiative.size] as const),
    ),
  );
  const rows = broken.map(({ asks, load, most }, index) => {
    const terms = asks.map(({ initiative, amount }) => `${amount} x${initiative.row}`);
    return ` r${index}: ${terms.join(' + ')} >= ${load - most - 1e-9}`;
  });
  const objective = [...sizes].map(([name, size]) => `${size} ${name}`).join(' + ');
  const program = `Minimize\n z: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n ${[...sizes.keys()].join(' ')}\nEnd`;
  const solver = await loadHighs();
  const begun = performance.now();
  const { ObjectiveValue: least } = solver.solve(program, { mip_rel_gap: 0, output_flag: false });
  return { least, judgeTime: performance.now() - begun };
}
