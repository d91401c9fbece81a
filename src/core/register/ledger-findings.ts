import type { Day } from '../lib/day.ts';
import { fullDayText } from '../lib/figure.ts';
import type { Decision } from './decisions.ts';
import type { Finding } from './finding.ts';

/** What is odd in the order and the days of a ledger. Times that run backwards are two people's clocks, and no fault. */
export function ledgerFindings(decisions: readonly Decision[], today: Day): readonly Finding[] {
  const numbered = decisions.flatMap(({ no, row }) => (no === null ? [] : [{ no, row }]));
  const unnumbered = numbered.length === 0 ? [] : decisions.filter(({ no }) => no === null);
  return [
    ...numberFindings(numbered),
    ...unnumbered.map(({ row }) => finding(row, 'No', 'blank; the row counts where it stands')),
    ...decisions.flatMap(({ row, day }) =>
      day !== null && day > today
        ? [finding(row, 'At', `${fullDayText(day)} is after today; the score counts it from then on`)]
        : [],
    ),
  ];
}

interface Numbered {
  readonly no: number;
  readonly row: number;
}

function numberFindings(numbered: readonly Numbered[]): readonly Finding[] {
  const inOrder = [...numbered].sort((a, b) => a.no - b.no || a.row - b.row);
  return inOrder.flatMap(({ no, row }, index): readonly Finding[] => {
    const before = inOrder[index - 1];
    if (before === undefined || no === before.no + 1) return [];
    if (no === before.no)
      return [
        finding(
          row,
          'No',
          `${no} is the number of row ${before.row} as well; the two count in the order of the tab`,
        ),
      ];
    return [finding(row, 'No', `no row has the ${missingText(before.no + 1, no - 1)} before it`)];
  });
}

function missingText(from: number, to: number): string {
  return from === to ? `number ${from}, which comes` : `numbers ${from} to ${to}, which come`;
}

function finding(row: number, column: string, message: string): Finding {
  return { table: 'Decisions', row, column, message, kind: 'cell' };
}
