import { rememberedReading } from './agreement/shared.ts';
import { excessWithin } from './conflicts/excess.ts';
import { type Conflict, findConflicts } from './conflicts/find.ts';
import { competesWithTexts } from './conflicts/texts.ts';
import { unlistedFindings } from './conflicts/unlisted.ts';
import { type Courses, coursesOf } from './courses/courses.ts';
import { type DriftReport, driftReport } from './drift/report.ts';
import { SIGNALS } from './drift/signals/list.ts';
import { type Counted, countedRegister } from './facts/counted.ts';
import { foldLedger, type LedgerFold } from './facts/fold.ts';
import { seenIn } from './facts/sightings.ts';
import { type FilterMiss, filterText, judgeFilters } from './filters/judge.ts';
import type { Day } from './lib/day.ts';
import { judgeLimits, type LimitUse } from './limits/judge.ts';
import { byLastIn } from './limits/order.ts';
import { type LimitState, limitStates, refused, type WipParts, wipParts, wipText } from './limits/texts.ts';
import { approvals } from './register/decisions.ts';
import type { Finding } from './register/finding.ts';
import { type Initiative, isActive } from './register/initiative.ts';
import { ledgerFindings } from './register/ledger-findings.ts';
import type { Register } from './register/read-register.ts';
import { saysOf } from './says.ts';

/** What Leeway says of one row of the register. */
export interface BoardRow {
  readonly initiative: Initiative;
  readonly wip: string;
  readonly isOver: boolean;
  readonly filters: string;
  readonly competesWith: string;
  /** W7: all of it that a person must see; blank where all is known and clean. */
  readonly says: string;
}

/** A register judged as of one day: what every face of Leeway shows. */
export interface Board {
  readonly today: Day;
  readonly register: Register;
  readonly limits: readonly LimitState[];
  /** Every limit on every name, with the rows that count under it. */
  readonly uses: readonly LimitUse[];
  /** By row of the register, the filters that it does not pass. */
  readonly misses: ReadonlyMap<number, readonly FilterMiss[]>;
  /** Headers of the columns that filters read. */
  readonly filterColumns: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly rows: readonly BoardRow[];
  readonly drift: DriftReport;
  readonly findings: readonly Finding[];
  /** What the ledger tells up to the day, what counts by it, and the course of each initiative that counts. */
  readonly ledger: LedgerFold;
  readonly counted: Counted;
  /** Limits and filters over what counts (D4): typing alone lets nothing past them. */
  readonly inForce: Pick<Judged, 'uses' | 'misses'>;
  readonly courses: Courses;
}

/** Joins the parts: this is the only file that knows more than one of them. */
export function judge(register: Register, today: Day): Board {
  const ordered = [...register.initiatives].sort(byLastIn);
  const uses = judgeLimits(register, ordered, today);
  const filters = judgeFilters(register, today);
  const conflicts = findConflicts(register, today);
  const ledger = foldLedger(register.decisions, today);
  const counted = countedRegister(register, ledger, today);
  const asTyped = { ordered, uses, misses: filters.misses };
  const courses = coursesOf(counted.register, seenIn(ledger, counted.register), today);
  const inForce = counted.register === register ? asTyped : judged(counted.register, today);
  const drift = driftOf({ counted, ledger, courses }, inForce, today);
  const texts = {
    wip: wipParts(uses),
    competesWith: competesWithTexts(conflicts, today),
    refused: refused(uses),
    isApproved: register.tables.has('Decisions') ? approvals(register.decisions, today) : () => true,
  };
  return {
    today,
    register,
    limits: limitStates(register.limits, uses),
    uses,
    misses: filters.misses,
    filterColumns: filters.filters.flatMap(({ columns }) => columns),
    conflicts,
    rows: register.initiatives.map((initiative) => boardRow(initiative, texts, filters.misses)),
    drift,
    findings: [
      ...register.findings,
      ...filters.findings,
      ...unlistedFindings(register),
      ...ledgerFindings(register.decisions, today),
      ...ledger.findings,
      ...counted.findings,
    ],
    ledger,
    counted,
    inForce,
    courses,
  };
}

/** What limits and filters say of a register. */
interface Judged {
  readonly ordered: readonly Initiative[];
  readonly uses: readonly LimitUse[];
  readonly misses: ReadonlyMap<number, readonly FilterMiss[]>;
}

function judged(register: Register, today: Day): Judged {
  const ordered = [...register.initiatives].sort(byLastIn);
  const { misses } = judgeFilters(register, today);
  return { ordered, uses: judgeLimits(register, ordered, today), misses };
}

/** The score of the register as it counts, which may remember more than is typed. */
function driftOf(
  { counted, ledger, courses }: Pick<Board, 'counted' | 'ledger' | 'courses'>,
  { ordered, uses, misses }: Judged,
  today: Day,
): DriftReport {
  const { register, left, isPortfolioOpen } = counted;
  const { horizon } = register.settings.numbers;
  return driftReport(SIGNALS, {
    register,
    memory: ledger.hasFacts ? { known: ledger.known, isPortfolioOpen, left } : null,
    today,
    limitLoads: uses,
    misses,
    excess: excessWithin(register, ordered, today, horizon),
    certainExcess: excessWithin(register, ordered.filter(isDemandCertain), today, horizon),
    courses,
    readings: rememberedReading(register.readings, register.settings.numbers, today),
  });
}

interface Texts {
  readonly wip: ReadonlyMap<number, WipParts>;
  readonly competesWith: ReadonlyMap<number, string>;
  readonly refused: ReadonlySet<Initiative>;
  /** Without a Decisions tab the register's word stands. */
  readonly isApproved: (initiative: Initiative) => boolean;
}

function boardRow(
  initiative: Initiative,
  texts: Texts,
  misses: ReadonlyMap<number, readonly FilterMiss[]>,
): BoardRow {
  const wip = texts.wip.get(initiative.row) ?? { over: [], within: [] };
  const filters = filterText(misses.get(initiative.row) ?? []);
  const competesWith = texts.competesWith.get(initiative.row) ?? '';
  const isRefused = texts.refused.has(initiative) && !texts.isApproved(initiative);
  const says = saysOf(initiative, { isRefused, over: wip.over, filters, competesWith });
  return { initiative, wip: wipText(wip), isOver: wip.over.length > 0, filters, competesWith, says };
}

/** Whether nothing is unknown of what an active row asks of resources, and when. */
function isDemandCertain(initiative: Initiative): boolean {
  const unread = ['Resources', 'Start', 'End'].some((column) => initiative.unread.includes(column));
  return isActive(initiative) && initiative.status !== null && !unread;
}
