import { columnLetters } from './address.ts';
import type { ColourRule } from './write.ts';

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
