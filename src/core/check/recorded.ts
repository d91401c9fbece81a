import { listed } from '../lib/text.ts';
import type { Verb } from './request.ts';

interface Recorded {
  readonly initiative: string;
  readonly no: number;
  readonly pauses: readonly string[];
}

/** What a decision did, in a sentence or two. */
export function recordedSentence(verb: Verb, { initiative, no, pauses }: Recorded): string {
  const room =
    pauses.length === 0 ? '' : ` ${listed(pauses)} ${pauses.length > 1 ? 'are' : 'is'} paused to make room.`;
  switch (verb) {
    case 'Approve':
      return `Approved as ${initiative}: it is in the register, and decision ${no} is recorded.${room}`;
    case 'Except':
      return `Approved as an exception, as ${initiative}: it is in the register, and decision ${no} is recorded.${room}`;
    case 'Decline':
      return `Declined: decision ${no} is recorded.`;
    case 'Park':
      return `Parked: decision ${no} is recorded.`;
    default:
      return verb satisfies never;
  }
}
