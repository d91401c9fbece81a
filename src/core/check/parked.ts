import { textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import { gather } from '../register/gather.ts';
import type { CheckBase } from './base.ts';

/** An initiative that was parked before it had a row: what was typed of it. */
export interface Parked {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What the ledger keeps of parked initiatives that nobody has decided since, the latest of each name. */
export function parkedIn({ tabs, before }: CheckBase): readonly Parked[] {
  const { initiatives, decisions } = before.register;
  const found = gather(tabs, new Map()).tables.get('Decisions');
  const column = found?.columns.get('facts');
  if (found === undefined || column === undefined) return [];
  const rowed = new Set(initiatives.map(({ name }) => fold(name)));
  const open = new Map<string, Parked>();
  for (const { kind, row, initiative } of decisions) {
    const name = fold(initiative);
    if (kind !== 'Park') open.delete(name);
    else if (!rowed.has(name)) {
      const cells = candidateIn(textOf(found.grid[row - 1]?.[column] ?? ''));
      if (cells !== null) open.set(name, { name: initiative, cells });
    }
  }
  return [...open.values()];
}

/** Null where the text keeps no candidate, or somebody has changed it into something else. */
function candidateIn(facts: string): Parked['cells'] | null {
  if (!facts.startsWith('{"candidate":')) return null;
  try {
    const { candidate }: { candidate?: unknown } = JSON.parse(facts);
    if (typeof candidate !== 'object' || candidate === null) return null;
    return Object.fromEntries(Object.entries(candidate).map(([header, text]) => [header, String(text)]));
  } catch {
    return null;
  }
}
