import type { LogKind } from '../../src/core/log/request.ts';

const AGREED =
  'What is typed is agreed to, and counts from now on. If nobody agreed to it, type back what was agreed.';

/** What a person chooses to record, and what recording it does. */
export const KIND_WORDS: Readonly<Record<LogKind, { readonly label: string; readonly does: string }>> = {
  Baseline: { label: 'Starting point', does: 'What runs now counts as approved from today on.' },
  Pause: { label: 'Pause', does: 'Its status will be Paused.' },
  Resume: { label: 'Resume', does: 'Its status will be Active.' },
  Stop: { label: 'Stop', does: 'Its status will be Stopped.' },
  Finish: { label: 'Finish', does: 'Its status will be Done.' },
  Decline: { label: 'Decline', does: 'Its status will be Declined.' },
  Renew: { label: 'Renew the exception', does: 'It runs on until the day below.' },
  'End exception': { label: 'End the exception', does: 'The exception is over; the status stays as it is.' },
  Review: { label: 'Review', does: 'The review of today is recorded.' },
  Limit: { label: 'Agree to it', does: AGREED },
  Filter: { label: 'Agree to it', does: AGREED },
  Direction: { label: 'Agree to it', does: AGREED },
  Setting: { label: 'Agree to it', does: AGREED },
};

/** Decisions that are not recorded without a reason. */
export const WITH_REASON: readonly LogKind[] = ['Stop', 'Decline', 'Renew'];
