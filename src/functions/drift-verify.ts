import { readVerdict } from './read-ledger.ts';

/**
 * Whether the ledger is as it was written: every decision carries a seal that covers it and the one before, so that
 * what was changed, added, renumbered or taken out by hand is found. Sorting changes nothing.
 *
 * @param {Decisions!A:U} decisions The ledger with all its columns, and History where it is kept; with LEEWAY in a file of one's own, decisions that are missing at the end are found too.
 * @return {string} The word intact, or a sentence on the first decision that is not as it was written, or on a ledger that is not sealed yet.
 * @customfunction
 */
export function DRIFTVERIFY(...decisions: unknown[]): string {
  const verdict = readVerdict(decisions);
  return verdict.kind === 'intact' ? 'intact' : verdict.sentence;
}
