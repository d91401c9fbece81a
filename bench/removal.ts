import loadHighs from 'highs';
import type { Cell, Tab } from '../src/core/lib/cell.ts';
import { addDays } from '../src/core/lib/day.ts';
import { readRegister } from '../src/core/register/read-register.ts';
import { brokenIn } from '../src/core/removal/broken.ts';
import { takesOff } from '../src/core/removal/takes-off.ts';
import { median } from './measure.ts';
import { type Chance, chanceFrom } from './random.ts';
import { TODAY } from './register.ts';
import type { Result } from './result.ts';

/** Active rows, and what the median of the cases may take. */
const SIZES = [
  { count: 20, most: null },
  { count: 40, most: null },
  { count: 60, most: 1_000 },
  { count: 100, most: 5_000 },
] as const;
const CASES = 20;
const RESOURCES = 10;
/** When a search gives up, in milliseconds. */
const BUDGET = 5_000;

/** A register of active rows on ten resources with about a third too much on the fullest days, and six limits. */
function crowded(count: number, seed: number): readonly Tab[] {
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

interface Run {
  readonly time: number;
  readonly isSettled: boolean;
  readonly judgeTime: number;
}

async function runOf(count: number, seed: number): Promise<Run> {
  const result = readRegister(crowded(count, seed));
  if (result.kind !== 'register') throw new Error('no register');
  const { register } = result;
  const begun = performance.now();
  const isSpent = () => performance.now() - begun > BUDGET;
  const isProtected = () => false;
  const { sets, isSettled } = takesOff(register, TODAY, {
    candidate: null,
    isProtected,
    cost: 'size',
    isSpent,
  });
  const time = performance.now() - begun;
  const [best] = sets;
  if (best === undefined) throw new Error(`case ${seed} of ${count} rows needs nothing off`);
  const { least, judgeTime } = await judged(brokenIn(register, TODAY));
  const isRight = best.isProved ? Math.abs(best.cost - least) < 1e-6 : (best.bound ?? 0) <= least + 1e-6;
  if (!isRight) throw new Error(`case ${seed} of ${count} rows: ${best.cost} found, ${least} by HiGHS`);
  return { time, isSettled, judgeTime };
}

/** The least Size that must come off, as HiGHS finds it. */
async function judged(broken: ReturnType<typeof brokenIn>) {
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

/** C10: the three best sets to take off, each best one checked against another solver's optimum. */
export async function removalResults(): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { count, most } of SIZES) {
    const runs: Run[] = [];
    for (let seed = 1; seed <= CASES; seed++) runs.push(await runOf(count, seed));
    const times = runs.map(({ time }) => time);
    const open = runs.filter(({ isSettled }) => !isSettled).length;
    results.push(
      { subject: `what comes off ${count} rows, median of ${CASES}`, value: median(times), unit: 'ms', most },
      { subject: `  worst (${open} not settled)`, value: Math.max(...times), unit: 'ms', most: null },
      {
        subject: '  one optimum by HiGHS, median',
        value: median(runs.map(({ judgeTime }) => judgeTime)),
        unit: 'ms',
        most: null,
      },
    );
  }
  return results;
}
