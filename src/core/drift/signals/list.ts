import type { Signal } from '../signal.ts';
import { cadence } from './cadence.ts';
import { competingSuccess } from './competing-success.ts';
import { conflict } from './conflict.ts';
import { deferred } from './deferred.ts';
import { differingReadings } from './differing-readings.ts';
import { exceptions } from './exceptions.ts';
import { offDirection } from './off-direction.ts';
import { overLimit } from './over-limit.ts';
import { reversals } from './reversals.ts';
import { roleGaps } from './role-gaps.ts';
import { unanswered } from './unanswered.ts';
import { unpaidAdditions } from './unpaid-additions.ts';

/** Every signal, by pillar. */
export const SIGNALS: readonly Signal[] = [
  overLimit,
  unpaidAdditions,
  offDirection,
  differingReadings,
  competingSuccess,
  roleGaps,
  conflict,
  exceptions,
  deferred,
  reversals,
  cadence,
  unanswered,
];
