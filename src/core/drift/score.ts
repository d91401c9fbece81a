import { sum } from '../lib/apportion.ts';
import type { Settings } from '../register/settings.ts';
import type { DriftContext } from './context.ts';
import { levelOf, type Measurement, type Pillar, type Signal, type TakenAway } from './signal.ts';
import { takenAway } from './taken-away.ts';

/** A signal measured on one register, with its exact points of the score. */
export interface Weighed {
  readonly signal: Signal;
  readonly measurement: Measurement | TakenAway;
  /** Part of the whole; the weights of all signals sum to 1. */
  readonly weight: number;
  /** The sum of its parts; null where it is not measured. */
  readonly x: number | null;
  /** How far it stands, 0 to 1; null where it is not measured. */
  readonly level: number | null;
  /** Points of the score: 100 × weight × s, where s is ½ for what is not measured and never was. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** What counts for a signal that cannot be measured: the middle of what is possible, neither praise nor blame. */
const NOT_MEASURED = 0.5;

/** Without a setting, one pillar weighs as much as another, and inside a pillar its signals weigh the same. */
export function weightsOf(signals: readonly Signal[], { weights }: Settings): readonly number[] {
  const inPillar = (pillar: Pillar) => signals.filter((signal) => signal.pillar === pillar).length;
  const raw = signals.map(({ id, pillar }) => weights.get(id) ?? DEFAULT_PILLAR_WEIGHT / inPillar(pillar));
  const total = sum(raw);
  return raw.map((weight) => weight / total);
}

/** So that a signal of a pillar of three weighs 2, and of a pillar of six 1. */
const DEFAULT_PILLAR_WEIGHT = 6;

export function weigh(signals: readonly Signal[], context: DriftContext): readonly Weighed[] {
  const weights = weightsOf(signals, context.register.settings);
  return signals.map((signal, index) => {
    const measurement = signal.measure(context);
    return weighOne(signal, weights[index] ?? 0, takenAway(signal, measurement, context) ?? measurement);
  });
}

function weighOne(signal: Signal, weight: number, measurement: Measurement | TakenAway): Weighed {
  const full = 100 * weight;
  if (measurement.kind !== 'measured') {
    const counted = measurement.kind === 'taken away' ? measurement.level : NOT_MEASURED;
    return { signal, measurement, weight, x: null, level: null, points: full * counted, low: 0, high: full };
  }
  const x = sum(measurement.parts.map((part) => part.x));
  const level = levelOf(measurement, x);
  const points = full * level;
  return {
    signal,
    measurement,
    weight,
    x,
    level,
    points,
    low: Math.min(points, full * levelOf(measurement, measurement.low)),
    high: Math.max(points, full * levelOf(measurement, measurement.high ?? x)),
  };
}
