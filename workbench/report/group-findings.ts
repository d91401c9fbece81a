import { type Finding, findingText } from '../../src/core/register/finding.ts';
import { rowNumbers } from './row-numbers.ts';

/** Findings that say the same of several rows. */
export interface FindingGroup {
  readonly finding: Finding;
  readonly rows: readonly number[];
}

/** Groups findings that differ in their row alone, in the order first met. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { readonly finding: Finding; readonly rows: number[] }>();
  for (const finding of findings) {
    const { table, column, message, kind } = finding;
    const key = JSON.stringify([table, column, message, kind]);
    const group = groups.get(key);
    if (group) group.rows.push(finding.row);
    else groups.set(key, { finding, rows: [finding.row] });
  }
  return [...groups.values()];
}

/** `Rows 2-5, 7 and 12, Status: expected …`, as the core writes one finding. */
export function groupText({ finding, rows }: FindingGroup): string {
  const text = findingText(finding);
  if (rows.length === 1) return text;
  return text.replace(/\brow \d+/i, (one) => {
    const many = rowNumbers(rows);
    return one.startsWith('R') ? `R${many.slice(1)}` : many;
  });
}
