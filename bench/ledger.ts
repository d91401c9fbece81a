import { NO_HISTORY } from '../src/core/ledger/head.ts';
import type { LedgerCells } from '../src/core/ledger/row-text.ts';
import { sealed } from '../src/core/ledger/sealed.ts';
import { verify } from '../src/core/ledger/verify.ts';
import type { Grid } from '../src/core/lib/cell.ts';
import { gather } from '../src/core/register/gather.ts';
import type { FoundTable } from '../src/core/register/recognise.ts';
import { columnKeys } from '../src/core/register/table.ts';
import { DECISIONS } from '../src/core/register/tables/decisions.ts';
import { milliseconds } from './measure.ts';
import type { Result } from './result.ts';

const COUNT = 20_000;

function ledgerOf(count: number): FoundTable {
  const rows = Array.from(
    { length: count },
    (_, index): LedgerCells => ({
      no: index + 1,
      key: `0b7e61a2-5c0f-4a57-9f3e-${index}`,
      at: '2026-06-01 09:00:00',
      decision: 'Approve',
      initiative: `I-${index + 1}`,
      by: 'ana@example.com',
      q1: 'Yes: it keeps the customers whom we have',
      q2: 'No',
      reason: 'Agreed in the weekly round, for the time being',
      driftBefore: 31.4,
      driftAfter: 30.9,
      facts: JSON.stringify({ status: 'Active', resources: 'Data team 60%; Ana 0.5', size: 1 }),
    }),
  );
  const keys = columnKeys(DECISIONS);
  const written = sealed(null, rows).map((row) => keys.map((key) => row[key] ?? ''));
  return found([keys.map((key) => DECISIONS.columns[key].header), ...written]);
}

function found(grid: Grid): FoundTable {
  const table = gather([{ name: 'Decisions', grid }], new Map()).tables.get('Decisions');
  if (table === undefined) throw new Error('no ledger');
  return table;
}

/** A ledger that nobody has touched, and one whose last row was: that is looked for among all others. */
export function ledgerResults(): readonly Result[] {
  const ledger = ledgerOf(COUNT);
  const changed = found(ledger.grid.with(COUNT, (ledger.grid[COUNT] ?? []).with(5, 'Eve')));
  const rows = COUNT.toLocaleString('en');
  return [
    { subject: `${rows} decisions held against their seals`, ledger },
    { subject: '  the last of them changed', ledger: changed },
  ].map(
    ({ subject, ledger }): Result => ({
      subject,
      value: milliseconds(
        () => ledger,
        (table) => verify(table, null, NO_HISTORY),
        7,
      ),
      unit: 'ms',
      most: 1_000,
    }),
  );
}
