import { findConflicts } from '../src/core/conflicts/find.ts';
import type { Budget } from '../src/core/levelling/certificate.ts';
import { certify, levelTogether } from '../src/core/levelling/certify.ts';
import { addDays } from '../src/core/lib/day.ts';
import { counted } from '../src/core/lib/text.ts';
import type { Initiative } from '../src/core/register/initiative.ts';
import { readRegister } from '../src/core/register/read-register.ts';
import { milliseconds } from './measure.ts';
import { type Chance, chanceFrom } from './random.ts';
import { registerOf, TODAY } from './register.ts';
import type { Result } from './result.ts';

const COUNT = 1_000;
const DAYS = 2 * 365;
/** Of the search for the fewest rows. */
const STEPS = 2_000;
const RUNS = 5;

/** Capacity is so many times the mean load: a little more for what can be levelled only with many rows. */
const CASES = [
  { subject: '50 resources', resources: 50, longest: 120, perMeanLoad: 1.3 },
  { subject: 'one resource', resources: 1, longest: 120, perMeanLoad: 1 },
  { subject: 'one resource, all at once', resources: 1, longest: 1_000, perMeanLoad: 1.25 },
] as const;
type Shape = (typeof CASES)[number];

/** C9: what it costs to judge every conflict of a register, and to level each resource as a whole. */
export function levellingResults(): readonly Result[] {
  return CASES.flatMap((shape): readonly Result[] => {
    const sources = sourcesOf(shape);
    const conflicts = findConflicts(sources, TODAY);
    const judge = (budget: Budget) => certify(sources, TODAY, conflicts, budget);
    const certificates = judge(stepsOf(STEPS));
    if (![...certificates.values()].some(({ kind }) => kind === 'can be levelled'))
      throw new Error(`${shape.subject}: nothing to level`);
    const together = (budget: Budget) => levelTogether(sources, TODAY, certificates, budget);
    const value = (run: typeof judge | typeof together) => milliseconds(() => stepsOf(STEPS), run, RUNS);
    const subject = `certificates of ${counted(conflicts.length, 'conflict')}, 1,000 rows on ${shape.subject}`;
    return [
      { subject, value: value(judge), unit: 'ms', most: 1_000 },
      { subject: '  levelling each resource as a whole', value: value(together), unit: 'ms', most: 1_000 },
    ];
  });
}

function stepsOf(count: number): Budget {
  let left = count;
  return { isSpent: () => left-- <= 0 };
}

/** A register whose rows book one resource each. */
function sourcesOf(shape: Shape) {
  const read = readRegister(registerOf(1));
  if (read.kind !== 'register') throw new Error('no register');
  const [model] = read.register.initiatives;
  if (model === undefined) throw new Error('no row');
  const chance = chanceFrom(shape.resources);
  const initiatives = Array.from({ length: COUNT }, (_, index) => rowOf(model, index, shape, chance));
  const capacity = Array.from({ length: shape.resources }, (_, number) => ({
    ...{ row: number + 2, name: `Crew ${number}`, key: `crew ${number}` },
    ...{ capacity: capacityFor(shape), from: null, until: null },
  }));
  return { ...read.register, initiatives, capacity };
}

function capacityFor({ resources, longest, perMeanLoad }: Shape): number {
  const mean = ((COUNT / resources) * 0.55 * (longest / 2)) / (DAYS + longest / 2);
  return Math.round(mean * perMeanLoad * 10) / 10;
}

function rowOf(
  model: Initiative,
  index: number,
  { resources, longest }: Shape,
  { below }: Chance,
): Initiative {
  const start = addDays(TODAY, below(DAYS));
  const number = below(resources);
  const id = `I-${index + 1}`;
  return {
    ...model,
    ...{ row: index + 2, key: id.toLowerCase(), id, name: id, status: 'Active' },
    ...{ start, end: addDays(start, below(longest)) },
    demands: [{ name: `Crew ${number}`, key: `crew ${number}`, share: (1 + below(10)) / 10 }],
  };
}
