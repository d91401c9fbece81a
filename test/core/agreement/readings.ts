import { readReadingsFile } from '../../../src/core/register/read-readings.ts';
import type { Reading } from '../../../src/core/register/readings.ts';
import { sheet } from '../sheet.ts';

/** The readings of a small sheet. */
export function readings(text: string): readonly Reading[] {
  const found = readReadingsFile([{ name: 'Readings', grid: sheet(text) }]).readings;
  if (found === null) throw new Error('no readings');
  return found;
}

/** Two readers on three subjects in May, and one reader in June. */
export const MAY = `
  At         | Reader | Round | Subject  | Rating
  2026-05-04 | Ana    | May   | Billing  | 1
  2026-05-04 | Ben    | May   | Billing  | 5
  2026-05-04 | Ana    | May   | Portal   | 3
  2026-05-05 | Ben    | May   | Portal   | 4
  2026-05-05 | Ana    | May   | Robot    | 2
  2026-05-06 | Ben    | May   | Robot    | 2`;
