import { sum } from '../../lib/apportion.ts';
import { plain } from '../../lib/figure.ts';
import { counted, fold, quoted } from '../../lib/text.ts';
import type { Initiative } from '../../register/initiative.ts';
import type { ActiveRow, DriftContext, RoundAgreement } from '../context.ts';
import { type Line, onRow, type Part, type Signal, squash, unmeasured } from '../signal.ts';

/** Alpha from which on readers agree well enough. */
const ENOUGH = 0.8;

/**
 * U1: leaders read the same thing differently. s = a + (1 - a) q / (1 + q), where a is how far alpha stands below 0.8
 * and q the load of what no two of them have read.
 */
export const differingReadings: Signal = {
  id: 'U1',
  name: 'readings differ',
  pillar: 'understanding',
  usesPortfolio: true,
  measure(context) {
    const { register, readings, portfolio } = context;
    if (!register.tables.has('Readings')) return unmeasured('no Readings tab');
    const { agreement, lacking } = readings;
    if (agreement === null) return unmeasured(lacking.replace(/\.$/, '').replace(/^N/, 'n'));
    const unread = context.active.filter(({ initiative }) => !isRead(initiative, readings.read));
    const level = (alpha: number, q: number) => {
      const a = below(alpha);
      return a + (1 - a) * squash(q);
    };
    const q = sum(unread.map(({ load }) => load)) / portfolio.limit;
    return {
      kind: 'measured',
      isLevel: true,
      parts: [...splitParts(agreement, context), ...unreadParts(unread, below(agreement.alpha), q)],
      // What nobody has read may be read alike.
      low: level(agreement.high, 0),
      high: level(agreement.low, q),
      why: whyOf(agreement, unread.length),
    };
  },
};

function below(alpha: number): number {
  return Math.min(1, Math.max(0, (ENOUGH - alpha) / ENOUGH));
}

function isRead({ id, name }: Initiative, read: ReadonlySet<string>): boolean {
  return [id, name].some((text) => text !== '' && read.has(fold(text)));
}

/** What readers disagree on is shared by how far they do, also on what has left since. */
function splitParts({ alpha, subjects, round }: RoundAgreement, context: DriftContext): readonly Part[] {
  const a = below(alpha);
  const split = subjects.filter(({ share }) => share > 0);
  return split.map(({ key, name, share }) => ({
    line: lineOf(key, name, context),
    x: a * share,
    why: `readers differ on it in the round ${quoted(round)}`,
  }));
}

function lineOf(key: string, name: string, { register: { initiatives } }: DriftContext): Line {
  const named = initiatives.filter((row) => fold(row.id) === key || fold(row.name) === key);
  const [row] = named;
  return row !== undefined && named.length === 1
    ? onRow(row)
    : { kind: 'other', label: `(reading of ${name})` };
}

function unreadParts(unread: readonly ActiveRow[], a: number, q: number): readonly Part[] {
  const load = sum(unread.map((row) => row.load));
  return unread.map((row) => ({
    line: onRow(row.initiative),
    x: (((1 - a) * squash(q)) / load) * row.load,
    why: 'no two leaders have read it lately',
  }));
}

function whyOf({ round, alpha, low, high, split, different }: RoundAgreement, unread: number): string {
  const range = `between ${plain(round2(low))} and ${plain(round2(high))}`;
  const agreed = `alpha ${plain(round2(alpha))} (${range}) in the round ${quoted(round)}`;
  const widest = split === '' ? 'all agree' : `furthest apart on ${split}`;
  const left = unread === 0 ? '' : `; ${counted(unread, 'active row')} not read by two leaders lately`;
  return `${agreed}, ${widest}${different === '' ? '' : `; ${different}`}${left}`;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
