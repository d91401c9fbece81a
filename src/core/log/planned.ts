import { boardOf } from '../adopt/start.ts';
import type { CheckBase } from '../check/base.ts';
import { withCells } from '../check/changes.ts';
import { decisionWrites, type Places } from '../check/decision-writes.ts';
import { hindranceTo } from '../check/hindrance.ts';
import { type LedgerRow, ledgerCells } from '../check/ledger-rows.ts';
import { byText, type Decider } from '../check/rights.ts';
import type { HeadChange } from '../ledger/head.ts';
import type { Day } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { afterWrites } from '../plan/after-writes.ts';
import type { Write } from '../plan/write.ts';
import { recording } from '../record/recording.ts';
import type { Doing } from './doing.ts';
import type { LogRequest } from './request.ts';

/** When and by whom something is recorded. */
export interface LogMoment {
  /** `yyyy-mm-dd hh:mm:ss` in the file's time zone. */
  readonly at: string;
  readonly today: Day;
  readonly decider: Decider;
}

/** What a record writes, or why nothing is written. */
export type PlannedLog =
  | {
      readonly kind: 'plan';
      readonly writes: readonly Write[];
      readonly sentence: string;
      /** How far the ledger then goes. */
      readonly head: HeadChange | null;
    }
  | { readonly kind: 'known'; readonly sentence: string }
  | { readonly kind: 'sorry'; readonly sentence: string };

/** The score after it is known once it is written: it is planned twice, and the second time with it. */
export function planned(
  base: CheckBase,
  places: Places,
  request: LogRequest,
  moment: LogMoment,
  doing: Doing,
): PlannedLog {
  const score = base.before.drift.score;
  const first = written(base, places, doing, rowOf(request, moment, doing, score, score));
  if (typeof first === 'string') return { kind: 'sorry', sentence: first };
  const after = boardOf(afterWrites(places.file, first.writes), moment.today)?.drift.score ?? score;
  const row = rowOf(request, moment, doing, score, after);
  const second = written(base, places, doing, row);
  if (typeof second === 'string') return { kind: 'sorry', sentence: second };
  return { kind: 'plan', writes: second.writes, sentence: sentenceOf(second.no, doing), head: second.head };
}

function sentenceOf(no: number, { said, remark }: Doing): string {
  const first = `Decision ${no} is recorded${said === '' ? '' : `: ${said}`}.`;
  return remark === '' ? first : `${first} ${remark}`;
}

function rowOf(
  { key, kind, reason, expires }: LogRequest,
  { at, decider }: LogMoment,
  { initiative, what }: Doing,
  before: number,
  after: number,
): LedgerRow {
  const read = readDayText(kind === 'Renew' ? expires : '');
  return {
    key,
    at,
    decision: kind,
    initiative,
    by: byText(decider),
    reason: what === '' || reason.trim() === '' ? what + reason : `${what}. ${reason}`,
    expires: read.kind === 'day' ? { day: read.day } : '',
    driftBefore: before,
    driftAfter: after,
  };
}

interface Written {
  readonly writes: readonly Write[];
  readonly no: number;
  readonly head: HeadChange | null;
}

function written(base: CheckBase, places: Places, doing: Doing, row: LedgerRow): Written | string {
  const { place, changes, agrees } = doing;
  const happening = {
    row,
    after: changes.length === 0 ? null : withCells(base.tabs, place.tab, changes),
    agrees: agrees === null ? [] : [agrees.table],
    ...(agrees === null || agrees.key === '' ? {} : { only: agrees.key }),
  };
  const { rows, head } = recording(places.ledger.found, base.tabs, [happening], {
    key: String(row.key),
    at: String(row.at),
  });
  const no = Number(rows.find(({ key }) => key === row.key)?.no);
  const ledgerChanges = ledgerCells(places.ledger, rows);
  const at = { ...places, register: place };
  const hindrance = hindranceTo(at, { register: changes, ledger: ledgerChanges, rows: [row, { no }] });
  if (hindrance !== null) return hindrance;
  return {
    writes: decisionWrites(at, { own: changes, others: [], ledgerRows: rows, newRow: null }),
    no,
    head,
  };
}
