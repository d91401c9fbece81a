const SAID = ['not approved', 'over ', 'fails ', 'competes: ', 'unknown', 'not checked'];
const FLAGGED = /^(?:unknown: Resources|.+ [\d.]+% of [\d.]+%.*, .+)$/s;

/** Whether a cell of *Leeway says* or *Competes with* holds what Leeway itself once computed there, pasted as a value. */
export function isOurText(text: string): boolean {
  const [first = ''] = text.split(' · ');
  return SAID.some((word) => first.startsWith(word)) || FLAGGED.test(first);
}

/** Whether a formula is a *Leeway says* of this version or an earlier one, in whatever row it was written. */
export function isSaysFormula(formula: string): boolean {
  return /^=\s*TEXTJOIN\(\s*" · "\s*,\s*TRUE\s*,.*"not checked"/is.test(formula);
}

const OUR_RULE = /^=(?:\+?ISNUMBER\(SEARCH\(" · [^"]+"," · "&\$?[A-Z]+\$?\d+\)\))+>0$/i;

/** Whether a colour rule is Leeway's: pasting cells moves it to other rows and columns, and leaves its shape. */
export function isOurRule(formula: string): boolean {
  return OUR_RULE.test(formula.replace(/'/g, '').replace(/\s*([(),&+>])\s*/g, '$1'));
}
