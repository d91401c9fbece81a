import { counted, listed, quoted } from '../../../src/core/lib/text.ts';
import { referenceOf } from './place.ts';
import { isEmpty, type TabRead } from './read-tab.ts';

/** What a person should know of how a workbook was read, one sentence each. */
export function noticesOf(shown: string, tabs: readonly TabRead[], isToCompute: boolean): readonly string[] {
  const charts = tabs.filter(({ sheet }) => sheet === null);
  const empty = tabs.filter(({ sheet }) => sheet !== null && isEmpty(sheet));
  const hidden = tabs.filter(({ sheet, isHidden }) => isHidden && sheet !== null && !isEmpty(sheet));
  return [
    ...sentence(
      charts,
      (names, is) => `${names} of ${shown} ${is} no table of cells and ${was(is)} passed over.`,
    ),
    ...sentence(empty, (names, is) => `${names} of ${shown} ${is} empty and ${was(is)} passed over.`),
    ...sentence(
      hidden,
      (names, is) => `${names} of ${shown} ${is} hidden and ${was(is)} read like any other.`,
    ),
    ...notComputed(shown, tabs),
    ...(isToCompute ? stale(shown, tabs) : []),
  ];
}

type Verb = 'is' | 'are';

function was(verb: Verb): string {
  return verb === 'is' ? 'was' : 'were';
}

function sentence(tabs: readonly TabRead[], say: (names: string, is: Verb) => string): readonly string[] {
  const names = listed(tabs.map(({ name }) => quoted(name)));
  if (tabs.length === 0) return [];
  return [tabs.length === 1 ? say(`The tab ${names}`, 'is') : say(`The tabs ${names}`, 'are')];
}

/** Such a cell has a value that nobody knows: neither blank nor anything else. */
function notComputed(shown: string, tabs: readonly TabRead[]): readonly string[] {
  const lacking = tabs.flatMap(({ name, sheet }) =>
    sheet?.notComputed.first ? [{ name, ...sheet.notComputed }] : [],
  );
  const [found] = lacking;
  if (found === undefined || found.first === null) return [];
  const cells = counted(
    lacking.reduce((sum, { count }) => sum + count, 0),
    'cell',
  );
  const place = `${referenceOf(found.first)} of ${quoted(found.name)}`;
  return [
    `${shown} holds no value for ${cells} with a formula, the first of them ${place}: open it in a spreadsheet program, which computes them, and save it there.`,
  ];
}

/** Programs that write formulas without computing them save a zero for each, and say that they did. */
function stale(shown: string, tabs: readonly TabRead[]): readonly string[] {
  const formulas = tabs.reduce((sum, { sheet }) => sum + (sheet?.formulas ?? 0), 0);
  if (formulas === 0) return [];
  return [
    `${shown} asks for its ${counted(formulas, 'formula')} to be computed when it is opened, and was read by the values saved with them: if those look wrong, open it in a spreadsheet program and save it there.`,
  ];
}
