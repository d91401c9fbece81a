import { boardOf } from '../../sheet.ts';

const HEAD = 'ID | Initiative | Status | Size | End | Takes off | Added';
const LEDGER = 'No | At | Decision | Initiative | Takes off | Expires | Q1 | Q2 | Q3 | Q4 | Q5';
export const ANSWERED = 'Yes | No: nothing | Yes | No | Yes';

/** A small file with a ledger, as of 1 June 2026; settings are given as `Name | value`. */
export function ledgerBoard({
  rows,
  ledger,
  settings = '',
  limits = '',
}: {
  readonly rows: string;
  readonly ledger?: string;
  readonly settings?: string;
  readonly limits?: string;
}) {
  return boardOf({
    Initiatives: `${HEAD}\n${rows}`,
    ...(ledger === undefined ? {} : { Decisions: `${LEDGER}\n${ledger}` }),
    ...(settings === '' ? {} : { Settings: `Setting | Value\n${settings}` }),
    ...(limits === '' ? {} : { Limits: `Scope | Limit | Counts\n${limits}` }),
  });
}

/** The sentence of one line of the score, by the row's ID or name, or the line's own label. */
export function whyOf(board: ReturnType<typeof ledgerBoard>, label: string): string {
  return board.drift.rows.find((row) => row.label === label || row.initiative?.id === label)?.why ?? '';
}
