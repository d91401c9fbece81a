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

/** What the columns of limits and filters show, by their headers; the others hold sentences of *Leeway says*. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  WIP: /^(?:over |unknown)|\d\/\d/,
  Filters: /^(?:fails|unknown) /,
  Now: /^-?[\d.,]+$/,
  Headroom: /^-?[\d.,]+$/,
  State: /^(?:ok$|full$|over: |under: |unknown: )/,
};

/** Whether a cell of one of Leeway's columns holds what Leeway itself once computed there, pasted as a value. */
export function isOurValue(what: string, text: string): boolean {
  return SHOWN[what]?.test(text) ?? isOurText(text);
}

/** The cell of a whole column that belongs to the row; a reference to a deleted tab is lost. */
const OWN_CELL = /INDEX\((?:#REF!?|(?:'(?:[^']|'')+'|[^'!(),"]+)!(?:#REF!?|\$?[A-Z]+:\$?[A-Z]+)),ROW\(\)\)/gi;
/** What joins such cells. */
const JOINING = /^=(?:[(),&=+\-<>*\d]|TEXTJOIN|IF|MID|SUBSTITUTE|UNICHAR|ISNUMBER|LEN|TRUE)*$/i;

/** Whether a formula is one that Leeway has written in each row of a column, of this version or an earlier one. */
export function isRowFormula(formula: string): boolean {
  if (isSaysFormula(formula)) return true;
  const rest = formula.replace(/, +/g, ',').replace(OWN_CELL, '');
  return rest.length < formula.length && JOINING.test(rest.replace(/"[^"]*"/g, '').replace(/\s/g, ''));
}

const OUR_RULE = /^=(?:\+?ISNUMBER\(SEARCH\(" · [^"]+"," · "&\$?[A-Z]+\$?\d+\)\))+>0$/i;

const LOAD_RULE = /^=\(ROW\(([A-Z]+\d+)\)>1\)\*\(\(\1="over"\)\+ISNUMBER\(\1\)\*\(\1>\d+\/100\)\)>0$/i;

/** Whether a colour rule is Leeway's: pasting cells moves it to other rows and columns, and leaves its shape. */
export function isOurRule(formula: string): boolean {
  const bare = formula.replace(/'/g, '').replace(/\s*([(),&+>*])\s*/g, '$1');
  return OUR_RULE.test(bare) || LOAD_RULE.test(bare);
}
