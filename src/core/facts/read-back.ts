import type { Tab } from '../lib/cell.ts';
import { type Register, readRegister } from '../register/read-register.ts';
import type { StatusWords } from '../register/status.ts';
import type { TableName } from '../register/table.ts';
import type { FactRow, FactTable } from './facts.ts';
import type { LedgerFold } from './fold.ts';
import { tabOf } from './tabs.ts';

/** Without these two nothing is a register. */
const LEAST = ['Initiative', 'Status'];
const AROUND: readonly TableName[] = ['Settings', 'Direction', 'Limits', 'Filters', 'Capacity'];

/**
 * Some rows that the ledger knows, read in the file as it was agreed; what was never agreed, as it was last seen. Each
 * stands in the row after its place among them.
 */
export function readBack(
  { last, agreed, known }: LedgerFold,
  register: Register,
  rows: readonly FactRow[],
): Register {
  const tables = AROUND.flatMap((name): readonly (readonly [TableName, FactTable])[] => {
    // Settings that were never agreed count as typed, and so do the words for a status in them.
    const table = agreed.tables.get(name) ?? (name === 'Settings' ? undefined : last.tables.get(name));
    return table === undefined ? [] : [[name, table]];
  });
  const tabs: readonly Tab[] = [
    tabOf('Initiatives', rows, { columns: [...new Set([...LEAST, ...known.columns])] }),
    ...tables.map(([name, table]) => tabOf(name, [...table.rows.values()], table)),
  ];
  const words = { headers: new Map(), statuses: statusesNamed(register, agreed.tables.has('Settings')) };
  const read = readRegister(tabs, words);
  if (read.kind === 'no register') throw new Error('the register of the ledger has lost its headers');
  return read.register;
}

function statusesNamed({ settings, words }: Register, isSettingsAgreed: boolean): StatusWords {
  return isSettingsAgreed ? words.statuses : new Map([...settings.statusWords, ...words.statuses]);
}
