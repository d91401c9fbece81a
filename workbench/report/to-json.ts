import type { Board } from '../../src/core/board.ts';
import { type CertifiedConflict, certified } from '../../src/core/certified.ts';
import { coverageText, type RowReport } from '../../src/core/drift/report.ts';
import { isoOfDay } from '../../src/core/lib/day.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { labelOf } from '../../src/core/register/initiative.ts';

/** The board as one object whose shape other people's programs rely on. */
export function toJson(board: Board) {
  const { today, drift, rows, findings } = board;
  const { score, low, high, band } = drift;
  const boardRows = new Map(rows.map((row) => [row.initiative, row]));
  return {
    today: isoOfDay(today),
    score,
    low,
    high,
    band,
    coverage: coverageText(drift),
    signals: drift.signals.map((signal) => ({
      id: signal.id,
      name: signal.name,
      points: signal.points,
      outOf: signal.outOf,
      low: signal.low,
      high: signal.high,
      why: signal.why,
    })),
    rows: drift.rows.map((row) => rowJson(row, row.initiative && boardRows.get(row.initiative))),
    conflicts: certified(board).map(conflictJson),
    findings: findings.map(findingJson),
  };
}

function rowJson(
  { initiative, label, points, why }: RowReport,
  texts: Board['rows'][number] | null | undefined,
) {
  return {
    id: initiative?.id ?? '',
    initiative: label,
    points,
    why,
    wip: texts?.wip ?? '',
    filters: texts?.filters ?? '',
    competesWith: texts?.competesWith ?? '',
  };
}

function conflictJson({ conflict, certificate }: CertifiedConflict) {
  const { resource, from, to, peak, capacity, excessDays, initiatives } = conflict;
  return {
    resource,
    from: isoOfDay(from),
    to: isoOfDay(to),
    peak,
    capacity,
    excessDays,
    initiatives: initiatives.map(labelOf),
    verdict: certificate.kind,
  };
}

function findingJson({ table, row, column, message }: Finding) {
  return { table, row, column, message };
}
