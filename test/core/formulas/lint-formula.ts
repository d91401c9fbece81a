import {
  ALLOWED_FUNCTIONS,
  ARRAY_FUNCTIONS,
  RANGE_FUNCTIONS,
} from '../../../src/core/formulas/allowed-functions.ts';

const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!|[A-Za-z_]+!)?\$?[A-Z]{1,3}(?:\$?\d+)?:\$?[A-Z]{0,3}(?:\$?\d+)?|(?:'(?:[^']|'')*'!|[A-Za-z_]+!)?\$?[A-Z]{1,3}\$?\d+(?![A-Za-z(])|[A-Z][A-Z.]*\(|[A-Z]+|\d+|<>|<=|>=|[-+*/^&=<>(),%]|\s+/gy;
const OPERATOR = /^(?:<>|<=|>=|[-+*/^&=<>])$/;
const RANGE = /^(?:'.*'!|\w+!)?\$?[A-Z]{1,3}(?:\$?\d+)?:/;

/** What must not stand in a formula that Leeway writes, in words; a formula that cannot be read is one of them. */
export function faultsIn(formula: string): readonly string[] {
  const tokens = tokensOf(formula.slice(1));
  if (tokens === null) return [`cannot be read: ${formula.slice(0, 80)}`];
  const faults: string[] = [];
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.endsWith('(')) {
      const name = token.slice(0, -1);
      if (name !== '' && !ALLOWED_FUNCTIONS.includes(name)) faults.push(`function ${name}`);
      open.push(name);
    } else if (token === ')') open.pop();
    else if (RANGE.test(token)) {
      const around = [tokens[index - 1] ?? '', tokens[index + 1] ?? ''];
      const inArray = open.some((name) => ARRAY_FUNCTIONS.includes(name));
      const isArgument = RANGE_FUNCTIONS.includes(open[open.length - 1] ?? '');
      const isOperand = around.some((one) => OPERATOR.test(one));
      if (!inArray && (isOperand || !isArgument)) faults.push(`array arithmetic with ${token}`);
    }
  }
  if (open.length > 0) faults.push('brackets do not close');
  return [...new Set(faults)];
}

function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) return null;
    tokens.push(found[0]);
  }
  return tokens.filter((token) => token.trim() !== '');
}

/** The functions that a formula calls. */
export function functionsIn(formula: string): readonly string[] {
  return (tokensOf(formula.slice(1)) ?? [])
    .filter((token) => token.length > 1 && token.endsWith('('))
    .map((token) => token.slice(0, -1));
}
