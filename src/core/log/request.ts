import type { Right } from '../check/rights.ts';
import type { DecisionKind } from '../register/decisions.ts';

/** Decisions that are recorded without a check of their own. */
export const LOG_KINDS = [
  'Baseline',
  'Pause',
  'Resume',
  'Stop',
  'Finish',
  'Decline',
  'Renew',
  'End exception',
  'Review',
  'Limit',
  'Filter',
  'Direction',
  'Setting',
] as const satisfies readonly DecisionKind[];
export type LogKind = (typeof LOG_KINDS)[number];

/** Decisions on how an initiative stands. */
export type StatusKind = 'Pause' | 'Resume' | 'Stop' | 'Finish' | 'Decline';
/** Decisions on what the file agrees to: limits, filters, direction, settings. */
export type AgreedKind = 'Limit' | 'Filter' | 'Direction' | 'Setting';

/** A decision to record, as the sidebar sends it. */
export interface LogRequest {
  /** The same for every try of one decision, so that none is recorded twice. */
  readonly key: string;
  readonly kind: LogKind;
  /** The initiative's ID, else its name; of an agreed table the key of its row, blank for all of it. */
  readonly about: string;
  /** The sentence that the person saw: what is agreed to must be what they read. */
  readonly seen: string;
  readonly reason: string;
  /** An ISO day, or blank: when a renewed exception ends. */
  readonly expires: string;
  /** The name of whoever decides, for where Google tells no address. */
  readonly name: string;
}

/** R1: who may record it; null: everybody. */
export function rightFor(kind: LogKind): Right | null {
  switch (kind) {
    case 'Renew':
      return 'except';
    case 'Baseline':
    case 'Resume':
    case 'Limit':
    case 'Filter':
    case 'Direction':
    case 'Setting':
      return 'approve';
    case 'Pause':
    case 'Stop':
    case 'Finish':
    case 'Decline':
    case 'End exception':
    case 'Review':
      return null;
    default:
      return kind satisfies never;
  }
}
