import { columnLetters } from './address.ts';
import { COMPETES_WITH } from './state.ts';
import type { ColourRule } from './write.ts';

/**
 * W7 for one row: what holds of it, joined by ` · `. The function stands in the header cell of Competes with, so a
 * header that is not its own word (`#NAME?`, `#ERROR!`, `Loading...`), or that word typed, means that no row was
 * checked.
 */
export function saysFormula(competesWith: number, header: number, row: number): string {
  const letters = columnLetters(competesWith);
  const cell = `${letters}${row}`;
  const head = `${letters}$${header}`;
  const found = `IF(${cell}="","",IF(LEFT(${cell},8)="unknown:",${cell},"competes: "&${cell}))`;
  const isComputed = `ISFORMULA(${head})*(${head}="${COMPETES_WITH}")`;
  const competes = `IF(ISERROR(${head}),"not checked",IF(${isComputed},${found},"not checked"))`;
  // The parts in the order of saysOf: those of WIP and Filters stand before this one.
  const parts = [competes];
  return `=TEXTJOIN(" · ",TRUE,${parts.join(',')})`;
}

const RED = ['not approved', 'over ', 'fails '];
const AMBER = ['competes: ', 'unknown', 'not checked'];

/** The colours of Leeway says, the more serious first. They name no other tab, which Sheets would refuse. */
export function colourRules(column: number): readonly ColourRule[] {
  return [
    { formula: beginsPart(column, RED), background: '#f4c7c3', text: '#7f1d1d' },
    { formula: beginsPart(column, AMBER), background: '#fce8b2', text: '#5f4300' },
  ];
}

/** Whether a part of the text begins with one of the words. The range is the whole column, so the row is 1. */
function beginsPart(column: number, words: readonly string[]): string {
  const text = `" · "&$${columnLetters(column)}1`;
  return `=${words.map((word) => `ISNUMBER(SEARCH(" · ${word}",${text}))`).join('+')}>0`;
}
