import { listed } from '../../src/core/lib/text.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { columnKeys } from '../../src/core/register/table.ts';
import { INITIATIVES } from '../../src/core/register/tables/initiatives.ts';

/** Whether the finding says that the register lacks a column. */
export function isMissingColumn({ kind, table }: Finding): boolean {
  return kind === 'missing' && table === INITIATIVES.name;
}

/** All columns that are not there in one line, those of the same cost together; null where none lacks. */
export function missingText(findings: readonly Finding[]): string | null {
  const lacking = findings.filter(isMissingColumn).map(({ column }) => column);
  if (lacking.length === 0) return null;
  const byCost = new Map<string, string[]>();
  for (const key of columnKeys(INITIATIVES)) {
    const { header, without = 'the register says too little' } = INITIATIVES.columns[key];
    if (lacking.includes(header)) byCost.set(without, [...(byCost.get(without) ?? []), header]);
  }
  const costs = [...byCost].map(([cost, headers]) => `${listed(headers)} (${cost})`);
  return `Columns that are not there: ${costs.join('; ')}. If yours go by other words, say which: --map "your header=${lacking[0]}".`;
}
