import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import type { Finding } from '../register/finding.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import type { Settings } from '../register/settings.ts';
import type { TableName } from '../register/table.ts';
import { countedLimits } from './counted-limits.ts';
import { AGREED, type Facts } from './facts.ts';
import type { LedgerFold } from './fold.ts';
import { typedOtherwise } from './otherwise.ts';
import { readBack } from './read-back.ts';
import { factKeys } from './row-keys.ts';
import { nameInFacts, standingOf, wordsOf } from './standing.ts';
import { type Held, type Sighting, trailsOf } from './trails.ts';

/** A row that left without a decision and still counts. */
export interface Left {
  /** As it was last known; numbered as its row, or, where that is gone, behind the last one. */
  readonly initiative: Initiative;
  /** The row as it is typed now; null where it is gone. */
  readonly typed: Initiative | null;
  /** The day its leaving was first seen. */
  readonly day: Day;
}

/** The register as the score counts it. */
export interface Counted {
  readonly register: Register;
  readonly left: readonly Left[];
  /** Whether the ledger logged limits and none on the portfolio: then none is typed in without being agreed. */
  readonly isPortfolioOpen: boolean;
  readonly findings: readonly Finding[];
}

/**
 * D4, *Counted rows*: the register as typed, except that who left without a decision still counts for a window, and
 * limits, filters, direction and settings count as they were agreed.
 *
 * @param ledger its facts up to `today`; where it holds none, the register's word stands
 */
export function countedRegister(register: Register, ledger: LedgerFold, today: Day): Counted {
  if (!ledger.hasFacts) return { register, left: [], isPortfolioOpen: false, findings: [] };
  const back = readBack(ledger, register, []);
  const agreed = AGREED.filter((name) => ledger.agreed.tables.has(name) && back.tables.has(name));
  const settings = agreed.includes('Settings') ? back.settings : register.settings;
  const limits = agreed.includes('Limits')
    ? countedLimits(register.limits, back.limits)
    : { limits: register.limits, findings: [] };
  const rows = countedRows(register, ledger, settings, today);
  const isCapacityGone = !register.tables.has('Capacity') && ledger.agreed.tables.has('Capacity');
  return {
    register: {
      ...register,
      ...rows.reading,
      settings,
      limits: limits.limits,
      filters: agreed.includes('Filters') ? back.filters : register.filters,
      direction: agreed.includes('Direction') ? back.direction : register.direction,
      capacity: isCapacityGone ? back.capacity : register.capacity,
      tables: new Set([...register.tables, ...agreed]),
    },
    left: rows.left,
    isPortfolioOpen: isPortfolioOpen(agreed, back),
    findings: [
      ...newOf(limits.findings, register),
      ...agreed.flatMap((name) => typedOtherwise(name, register, back)),
    ],
  };
}

/** What the reader of a table has said already is not said again. */
function newOf(findings: readonly Finding[], register: Register): readonly Finding[] {
  return findings.filter(
    ({ table, row, message }) =>
      !register.findings.some((said) => said.table === table && said.row === row && said.message === message),
  );
}

function isPortfolioOpen(agreed: readonly TableName[], { limits }: Register): boolean {
  const logged = limits.filter(({ limit, problem }) => limit !== null && problem === null);
  return agreed.includes('Limits') && logged.length > 0 && logged.every(({ scope }) => scope !== 'Portfolio');
}

interface CountedRows {
  readonly reading: Pick<Register, 'initiatives' | 'cellAt'>;
  readonly left: readonly Left[];
}

function countedRows(register: Register, ledger: LedgerFold, settings: Settings, today: Day): CountedRows {
  const keys = factKeys(register.initiatives);
  const trails = trailsOf(ledger, wordsOf(register, settings), today);
  trails.observe(typedSightings(keys, ledger.last), today);
  const held = trails.heldOn(today, settings.numbers.window);
  if (held.length === 0) return { reading: register, left: [] };
  const typed = new Map([...keys].map(([initiative, key]) => [key, initiative] as const));
  const back = readBack(
    ledger,
    register,
    held.map(({ row }) => row),
  );
  const placed = back.initiatives.map((read) => placeOf(read, held, typed, register.lastRow));
  const left = placed.flatMap(({ left }) => (left === null ? [] : [left]));
  const rowsBack = new Map(
    placed.flatMap(({ left, row }) => (left ? [[left.initiative.row, row] as const] : [])),
  );
  const counting = new Map(left.map(({ typed: own, initiative }) => [own, initiative] as const));
  return {
    left,
    reading: {
      initiatives: [
        ...register.initiatives.map((initiative) => counting.get(initiative) ?? initiative),
        ...left.flatMap(({ typed: own, initiative }) => (own === null ? [initiative] : [])),
      ],
      cellAt: (initiative, header) => {
        const row = rowsBack.get(initiative.row);
        return row === undefined
          ? register.cellAt(initiative, header)
          : back.cellAt({ row, unread: initiative.unread }, header);
      },
    },
  };
}

/** What is typed now, beside what the ledger knows. */
function typedSightings(keys: ReadonlyMap<Initiative, string>, last: Facts): readonly Sighting[] {
  const known = last.tables.get('Initiatives')?.rows ?? new Map();
  const there = new Set(keys.values());
  const typed = [...keys].map(
    ([initiative, key]): Sighting => ({
      key,
      name: fold(initiative.name),
      standing: standingOf(initiative),
      row: null,
      isNew: !known.has(key),
    }),
  );
  const gone = [...known].flatMap(([key, row]): readonly Sighting[] =>
    there.has(key) ? [] : [{ key, name: nameInFacts(row), standing: 'gone', row: null, isNew: false }],
  );
  return [...typed, ...gone];
}

/** A row read back from the ledger, put where the register has it, or behind its last row. */
function placeOf(
  read: Initiative,
  held: readonly Held[],
  typed: ReadonlyMap<string, Initiative>,
  lastRow: number,
): { readonly row: number; readonly left: Left | null } {
  const index = read.row - 2;
  const own = held[index];
  if (own === undefined) return { row: read.row, left: null };
  const there = typed.get(own.key) ?? null;
  const row = there?.row ?? lastRow + 1 + index;
  const initiative = { ...read, row, key: there?.key ?? own.key };
  return { row: read.row, left: { initiative, typed: there, day: own.left } };
}
