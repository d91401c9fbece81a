import { listed } from './lib/text.ts';
import type { Initiative } from './register/initiative.ts';

interface RowTexts {
  /** Over a limit that refuses, with no decision that lets the row run. */
  readonly isRefused: boolean;
  /** The limits it is over, in words. */
  readonly over: readonly string[];
  readonly filters: string;
  readonly competesWith: string;
}

/** W7: what holds of the row, joined by ` · `; blank only where all is known and clean. */
export function saysOf({ unread }: Initiative, { isRefused, over, filters, competesWith }: RowTexts): string {
  return [
    ...(isRefused ? ['not approved'] : []),
    ...over,
    ...(filters === '' ? [] : [filters]),
    ...(competesWith === '' ? [] : [`competes: ${competesWith}`]),
    ...(unread.length === 0 ? [] : [`unknown: ${listed(unread)}`]),
  ].join(' · ');
}
