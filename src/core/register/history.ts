import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import { quoted } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import { HISTORY, type HistoryColumn } from './tables/history.ts';

/** The score of a past day. */
export interface PastScore {
  readonly row: number;
  readonly day: Day | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How far each signal stood, 0 to 1, by its id (`D1`); one that was not measured is not in it. */
  readonly signals: ReadonlyMap<string, number>;
}

/** A column of a signal is headed by its id. */
const SIGNAL_COLUMNS = Object.entries(HISTORY.columns).filter(([key]) => /^[dut]\d$/.test(key));

export function readHistory(found: FoundTable<HistoryColumn>, findings: Finding[]): readonly PastScore[] {
  const columns = signalColumns(found);
  const isScore = (score: number) => score >= 0 && score <= 100;
  return readRows(found, findings, (reader) => {
    const score = (key: 'score' | 'low' | 'high') => reader.number(key, 'a number from 0 to 100', isScore);
    return {
      row: reader.row,
      day: reader.day('date'),
      score: score('score'),
      low: score('low'),
      high: score('high'),
      signals: signalsIn(found, reader.row, columns, findings),
    };
  });
}

/** Indexes by the id of the signal. */
function signalColumns({ columns }: FoundTable<HistoryColumn>): ReadonlyMap<string, number> {
  return new Map(
    SIGNAL_COLUMNS.flatMap(([key, { header }]) => {
      const index = columns.get(key);
      return index === undefined ? [] : [[header, index] as const];
    }),
  );
}

function signalsIn(
  { grid }: FoundTable<HistoryColumn>,
  row: number,
  columns: ReadonlyMap<string, number>,
  findings: Finding[],
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const [id, index] of columns) {
    const cell: Cell = grid[row - 1]?.[index] ?? '';
    if (isBlank(cell)) continue;
    if (typeof cell === 'number' && cell >= 0 && cell <= 1) levels.set(id, cell);
    else {
      const message = `expected a number from 0 to 1, got ${quoted(textOf(cell))}`;
      findings.push({ table: 'History', row, column: id, message, kind: 'cell' });
    }
  }
  return levels;
}
