import { plain } from '../lib/figure.ts';
import { fold, quoted } from '../lib/text.ts';
import type { Finding } from '../register/finding.ts';
import { type Limit, MODES, type Mode } from '../register/limits.ts';

export interface CountedLimits {
  readonly limits: readonly Limit[];
  readonly findings: readonly Finding[];
}

/**
 * D4: the lower of what is typed and what was agreed, and the stricter mode. One that is deleted, or that nobody can read, counts as agreed;
 * one that counts otherwise than was agreed does not count.
 */
export function countedLimits(typed: readonly Limit[], agreed: readonly Limit[]): CountedLimits {
  const mine = agreed.filter(isJudging);
  const met = new Set<Limit>();
  const findings: Finding[] = [];
  const kept = typed.flatMap((limit): readonly Limit[] => {
    const alike = isJudging(limit) ? mine.filter((other) => thingOf(other) === thingOf(limit)) : [];
    if (alike.length === 0) return [limit];
    const own = alike.find(({ counts }) => counts === limit.counts);
    if (own === undefined) {
      findings.push(otherwise(limit, 'Counts', limit.counts, alike[0]?.counts ?? ''));
      return [];
    }
    met.add(own);
    if (own.limit !== limit.limit)
      findings.push(otherwise(limit, 'Limit', numberText(limit), numberText(own)));
    if (own.mode !== limit.mode) findings.push(otherwise(limit, 'Mode', limit.mode, own.mode));
    return [{ ...limit, limit: Math.min(limit.limit ?? 0, own.limit ?? 0), mode: stricter(limit, own) }];
  });
  const gone = mine.filter((limit) => !met.has(limit));
  const things = new Set(typed.map(thingOf));
  const missed = gone.filter((limit) => !things.has(thingOf(limit)));
  return { limits: [...kept, ...gone], findings: [...findings, ...missed.map(goneFinding)] };
}

/** A mode that was softened by hand softens nothing. */
function stricter(typed: Limit, agreed: Limit): Mode {
  return MODES.indexOf(agreed.mode) > MODES.indexOf(typed.mode) ? agreed.mode : typed.mode;
}

function isJudging({ limit, problem }: Limit): boolean {
  return limit !== null && problem === null;
}

/** What a limit is on, whatever it counts. */
function thingOf({ scope, name }: Limit): string {
  return `${scope ?? ''}|${fold(name)}`;
}

function numberText({ limit }: Limit): string {
  return limit === null ? '' : plain(limit);
}

function otherwise({ row }: Limit, column: string, typed: string, agreed: string): Finding {
  return {
    table: 'Limits',
    row,
    column,
    message: `typed ${typed}, agreed ${agreed}: log it`,
    kind: 'cell',
  };
}

function goneFinding({ scope, name, limit }: Limit): Finding {
  const what = name === '' ? (scope ?? '') : `${scope ?? ''} ${quoted(name)}`;
  const message = `the limit on ${what}, agreed ${plain(limit ?? 0)}, is gone and still counts: log it`;
  return { table: 'Limits', row: 1, column: '', message, kind: 'table' };
}
