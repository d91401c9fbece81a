import { readRegister } from '../src/core/register/read-register.ts';
import { brokenIn } from '../src/core/removal/broken.ts';
import { takesOff } from '../src/core/removal/takes-off.ts';
import { crowded, leastOff } from './crowded.ts';
import { median } from './measure.ts';
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
/** When a search gives up, in milliseconds. */
const BUDGET = 5_000;

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
  const { least, judgeTime } = await leastOff(brokenIn(register, TODAY));
  const isRight = best.isProved ? Math.abs(best.cost - least) < 1e-6 : (best.bound ?? 0) <= least + 1e-6;
  if (!isRight) throw new Error(`case ${seed} of ${count} rows: ${best.cost} found, ${least} by HiGHS`);
  return { time, isSettled, judgeTime };
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
