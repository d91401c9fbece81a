import { tokensOf } from './complete-formula.ts';
import type { Write } from './write.ts';

/** What stands between the arguments of a formula. Leeway's own are planned, compared and recognised with commas. */
export type Separator = ',' | ';';

/** The tried ones first that Google's documents name. */
export const SEPARATORS: readonly Separator[] = [',', ';'];

/** A formula with `;` between arguments, as a file may want it. */
export function withSemicolons(formula: string): string {
  return exchanged(formula, ',', ';');
}

/** A formula as Leeway plans it, whichever way the file gives it back. */
export function withCommas(formula: string): string {
  return formula.includes(';') ? exchanged(formula, ';', ',') : formula;
}

/** Whether what is to be written hangs on how the file separates arguments. */
export function needsSeparator(writes: readonly Write[]): boolean {
  return writes.some((write) => formulasIn(write).some((formula) => withSemicolons(formula) !== formula));
}

/** The same write for a file that wants semicolons. */
export function writtenWithSemicolons<Any extends Write>(write: Any): Any {
  if (write.kind === 'formulas') return { ...write, rows: write.rows.map((row) => row.map(withSemicolons)) };
  if (write.kind === 'colour rules')
    return {
      ...write,
      rules: write.rules.map((rule) => ({ ...rule, formula: withSemicolons(rule.formula) })),
    };
  return write;
}

function formulasIn(write: Write): readonly string[] {
  if (write.kind === 'formulas') return write.rows.flat();
  return write.kind === 'colour rules' ? write.rules.map(({ formula }) => formula) : [];
}

/**
 * Only between arguments: not in texts, tab names and arrays. What has the other sign there already is somebody's, who
 * may write decimals with a comma; and so may whoever calls Leeway's functions. Both stay as they stand in the file.
 */
function exchanged(formula: string, from: Separator, to: Separator): string {
  const open: string[] = [];
  let isForeign = false;
  const tokens = tokensOf(formula).map((token) => {
    if (token === '(' || token === '{') open.push(token);
    if (token === ')' || token === '}') open.pop();
    const isBetween = open[open.length - 1] === '(';
    isForeign ||= (isBetween && token === to) || /^DRIFT[A-Z]+$/i.test(token);
    return isBetween && token === from ? to : token;
  });
  return isForeign ? formula : tokens.join('');
}
