import type { Initiative } from '../register/initiative.ts';
import type { DriftContext } from './context.ts';

export const PILLARS = ['direction', 'understanding', 'translation'] as const;
export type Pillar = (typeof PILLARS)[number];

/** One kind of drift: what it is called, what it weighs, and how much of it a register shows. */
export interface Signal {
  readonly id: string;
  readonly name: string;
  readonly pillar: Pillar;
  /** Whether its parts are measured against the portfolio limit, for which the setting Scale may stand in. */
  readonly usesPortfolio: boolean;
  readonly measure: (context: DriftContext) => Measurement;
}

/** What a part of the score belongs to: a row of the register, or a line of its own after them. */
export type Line =
  | { readonly kind: 'initiative'; readonly initiative: Initiative; readonly note?: string }
  | {
      readonly kind: 'other';
      readonly label: string;
      /** The initiative that left and still counts, where it is about one. */
      readonly left?: Initiative;
    };

/** One row's part in a signal. */
export interface Part {
  readonly line: Line;
  /** Its part in the sum of the signal, not negative. */
  readonly x: number;
  /** The same sum charged to the latest entries first, where the signal is an excess. */
  readonly tipped?: number;
  /** Why, with its numbers, to stand in a sentence: `Team Data runs 4 on a limit of 3`. */
  readonly why: string;
}

export type Measurement =
  | {
      readonly kind: 'measured';
      readonly parts: readonly Part[];
      /** The sum with all that is unknown taken as 0; never above the sum of the parts. */
      readonly low: number;
      /** The sum with all that is unknown at its worst; not there where that is the sum of the parts. */
      readonly high?: number;
      /** Whether all of these are of s itself, and not of x. */
      readonly isLevel?: true;
      readonly why: string;
    }
  | { readonly kind: 'unmeasured'; readonly why: string };

/** D5: what was measured once and cannot be any more. */
export interface TakenAway {
  readonly kind: 'taken away';
  /** What it keeps, 0 to 1. */
  readonly level: number;
  readonly why: string;
}

export function unmeasured(why: string): Measurement {
  return { kind: 'unmeasured', why };
}

/** s = x / (1 + x): 0 without drift, a half where drift is as large as what was agreed, never quite 1. */
export function squash(x: number): number {
  return x / (1 + x);
}

/** How far a measured signal stands, 0 to 1, where its parts sum to this. */
export function levelOf({ isLevel }: Extract<Measurement, { kind: 'measured' }>, sum: number): number {
  return isLevel === true ? sum : squash(sum);
}

export function onRow(initiative: Initiative): Line {
  return { kind: 'initiative', initiative };
}

/** The line of an initiative that the ledger knows and the register no longer has; of none, where none is named. */
export function onLeft(label: string): Line {
  return { kind: 'other', label: label === '' ? '(no initiative)' : `${label} (not in the register)` };
}
