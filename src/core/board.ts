import { excessWithin } from './conflicts/excess.ts';
import { type Conflict, findConflicts } from './conflicts/find.ts';
import { competesWithTexts } from './conflicts/texts.ts';
import { unlistedFindings } from './conflicts/unlisted.ts';
import { type DriftReport, driftReport } from './drift/report.ts';
import { SIGNALS } from './drift/signals/list.ts';
import { type FilterMiss, filterText, judgeFilters } from './filters/judge.ts';
import type { Day } from './lib/day.ts';
import { judgeLimits, type LimitUse } from './limits/judge.ts';
import { byLastIn } from './limits/order.ts';
import { type LimitState, limitStates, refused, type WipParts, wipParts, wipText } from './limits/texts.ts';
import { approvals } from './register/decisions.ts';
import type { Finding } from './register/finding.ts';
import { type Initiative, isActive } from './register/initiative.ts';
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
}

/** Joins the parts: this is the only file that knows more than one of them. */
export function judge(register: Register, today: Day): Board {
  const ordered = [...register.initiatives].sort(byLastIn);
  const uses = judgeLimits(register, ordered, today);
  const filters = judgeFilters(register, today);
  const conflicts = findConflicts(register, today);
  const { horizon } = register.settings.numbers;
  const drift = driftReport(SIGNALS, {
    register,
    today,
    limitLoads: uses,
    misses: filters.misses,
    excess: excessWithin(register, ordered, today, horizon),
    certainExcess: excessWithin(register, ordered.filter(isDemandCertain), today, horizon),
  });
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
    findings: [...register.findings, ...filters.findings, ...unlistedFindings(register)],
  };
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
