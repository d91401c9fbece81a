import { countedRegister } from './facts/counted.ts';
import type { LedgerFold } from './facts/fold.ts';
import { addDays, type Day } from './lib/day.ts';
import { listed } from './lib/text.ts';
import { judgeLimits } from './limits/judge.ts';
import { byLastIn } from './limits/order.ts';
import { type Initiative, isActive, labelOf } from './register/initiative.ts';
import type { Register } from './register/read-register.ts';
import { type Asked, type TakesOff, takesOff } from './removal/takes-off.ts';

/**
 * C10 under D4: what comes off a register as the verdict counts it. The limits are those that count, and so do rows that
 * left without a decision: they do no work any more, but only a decision takes them out of a limit. A sentence names them.
 */
export function takesOffAsItCounts(
  register: Register,
  ledger: LedgerFold,
  today: Day,
  asked: Asked,
): TakesOff {
  const { counting, held } = asItCounts(register, ledger, today);
  const isProtected: Asked['isProtected'] = (one) => held.has(one) || asked.isProtected(one);
  const found = takesOff(counting, today, { ...asked, isProtected });
  const remark = found.kind === 'nothing' ? null : heldText(counting, held, today);
  return remark === null ? found : { ...found, sentences: [...found.sentences, remark] };
}

function asItCounts(register: Register, ledger: LedgerFold, today: Day) {
  const { register: counted, left } = countedRegister(register, ledger, today);
  const [start, end] = [addDays(today, -2), addDays(today, -1)];
  const rows = left
    .filter(({ initiative }) => isActive(initiative))
    .map(({ typed, initiative }) => ({ typed, held: { ...initiative, start, end } }));
  const instead = new Map(rows.map(({ typed, held }) => [typed, held] as const));
  const gone = rows.flatMap(({ typed, held }) => (typed === null ? [held] : []));
  const initiatives = [...register.initiatives.map((one) => instead.get(one) ?? one), ...gone];
  const held: ReadonlySet<Initiative> = new Set(rows.map(({ held }) => held));
  return { counting: { ...register, initiatives, limits: counted.limits }, held };
}

/** Null where none of them counts under a limit. */
function heldText(register: Register, held: ReadonlySet<Initiative>, today: Day): string | null {
  if (held.size === 0) return null;
  const uses = judgeLimits(register, [...register.initiatives].sort(byLastIn), today);
  const counting = new Set(uses.flatMap(({ rows }) => rows.map(({ initiative }) => initiative)));
  const names = [...held].filter((one) => counting.has(one)).map(labelOf);
  if (names.length === 0) return null;
  const [count, them] = names.length > 1 ? ['count', 'they make'] : ['counts', 'it makes'];
  return `${listed(names)} left without a decision and still ${count} under the limits: record what was decided, and ${them} room.`;
}
