import type { Day } from '../lib/day.ts';
import { fullDayText, plain } from '../lib/figure.ts';
import { listed, quoted } from '../lib/text.ts';
import type { PastScore } from '../register/history.ts';
import type { Scope } from '../register/limits.ts';
import type { TableName } from '../register/table.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';
import type { DriftContext, Memory } from './context.ts';
import { levelOf, type Measurement, type Signal, type TakenAway } from './signal.ts';

/** What a signal is measured by: if it goes, the signal could only look better. */
interface Inputs {
  readonly tables: readonly TableName[];
  readonly columns: readonly string[];
}

/**
 * D5: a signal that the ledger or History knows as measured, and that lost what it is measured by, keeps its last
 * value in History, else counts in full; what is left of it may show more.
 */
export function takenAway(signal: Signal, measurement: Measurement, context: DriftContext): TakenAway | null {
  const lost = lostBy(signal, context);
  const last = lastIn(context.register.history, signal.id, context.today);
  if (lost.length === 0 && (measurement.kind === 'measured' || last === null)) return null;
  const shown = measurement.kind === 'measured' ? levelOf(measurement, totalOf(measurement)) : 0;
  const level = Math.max(shown, last?.level ?? 1);
  const reason = lost.length > 0 ? goneText(lost) : measurement.why;
  return { kind: 'taken away', level, why: `${reason}; ${keptText(last)}; taking data away lowers nothing` };
}

function totalOf({ parts }: Extract<Measurement, { kind: 'measured' }>): number {
  return parts.reduce((sum, { x }) => sum + x, 0);
}

function keptText(last: Last | null): string {
  return last === null
    ? 'it counts in full'
    : `it counts as last measured, ${plain(last.level)} on ${fullDayText(last.day)}`;
}

function goneText(lost: readonly string[]): string {
  return `${listed(lost)} ${lost.length === 1 ? 'is' : 'are'} gone`;
}

interface Last {
  readonly level: number;
  readonly day: Day;
}

/** The signal's last value in History by a day. */
function lastIn(history: readonly PastScore[], id: string, today: Day): Last | null {
  let last: Last | null = null;
  for (const { day, signals } of history) {
    const level = signals.get(id);
    if (day === null || day > today || level === undefined) continue;
    if (last === null || day >= last.day) last = { level, day };
  }
  return last;
}

/** What the signal was measured by and is no longer there, in words. */
function lostBy({ id, usesPortfolio }: Signal, context: DriftContext): readonly string[] {
  const { memory, register, portfolio } = context;
  if (memory === null || !wasMeasured(id, memory)) return [];
  const inputs = inputsOf(id, context);
  const load = usesPortfolio && portfolio.counts === 'Size' ? ['Size'] : [];
  const there = new Set<string>([...register.columns].map((key) => INITIATIVES.columns[key].header));
  const { tables, columns } = memory.known;
  return [
    ...inputs.tables
      .filter((name) => tables.has(name) && !register.tables.has(name))
      .map((name) => `the tab ${name}`),
    ...[...new Set([...inputs.columns, ...load])]
      .filter((header) => columns.has(header) && !there.has(header))
      .map((header) => `the column ${quoted(header)}`),
  ];
}

/** Whether what the signal needs was there once. */
function wasMeasured(id: string, { known: { tables, columns } }: Memory): boolean {
  switch (id) {
    case 'D1':
      return tables.has('Limits');
    case 'D3':
      return tables.has('Filters') || (tables.has('Direction') && columns.has('Priority'));
    case 'U1':
      return tables.has('Readings');
    case 'U2':
      return columns.has('Measure');
    case 'U3':
      return SEATS.some((header) => columns.has(header));
    case 'T1':
      return columns.has('Resources');
    default:
      return tables.has('Decisions');
  }
}

const SEATS = ['Visionary', 'Prophet', 'Operator'];

const SCOPE_COLUMNS: Readonly<Record<Scope, readonly string[]>> = {
  Portfolio: [],
  Direction: [],
  Team: ['Team'],
  Priority: ['Priority'],
  Visionary: ['Visionary'],
  Prophet: ['Prophet'],
  Operator: ['Operator'],
  Resource: ['Resources'],
};

/** Columns without which a signal can only show more are none of these; an End before its Start is no End. */
function inputsOf(id: string, { register }: DriftContext): Inputs {
  switch (id) {
    case 'D1':
      return { tables: ['Limits'], columns: limitColumns(register) };
    case 'D2':
      return { tables: [], columns: ['Added'] };
    case 'D3':
      return { tables: ['Direction', 'Filters'], columns: ['Priority', 'Works against'] };
    case 'U1':
      return { tables: ['Readings'], columns: [] };
    case 'U2':
      return { tables: [], columns: ['Measure', 'Aim', 'Target'] };
    case 'U3':
      return { tables: [], columns: SEATS };
    case 'T1':
      return { tables: [], columns: ['Resources', 'Start'] };
    case 'T3':
      return { tables: [], columns: ['Status', 'Start', 'End', 'Added'] };
    default:
      return { tables: [], columns: [] };
  }
}

function limitColumns({ limits }: DriftContext['register']): readonly string[] {
  return limits.flatMap(({ scope, counts, limit }) =>
    limit === null
      ? []
      : [...(scope === null ? [] : SCOPE_COLUMNS[scope]), ...(counts === 'Size' ? ['Size'] : [])],
  );
}
