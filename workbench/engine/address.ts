import type { Zone } from './library.ts';

/** A reference as written: edges are zero-based and inclusive; an open edge (`A2:A`, `D:F`, `5:7`) is absent. */
export interface Address {
  readonly tab?: string;
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
}

const TAB = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const A1 = /^\$?([A-Z]{1,3})?\$?(\d{1,8})?$/i;
const R1C1 = /^R(\d+)C(\d+)$/i;

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The A1 notation of a whole zone: `B2`, or `B2:C4`. */
export function addressOf({ top, left, bottom, right }: Zone): string {
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** `Sheet1!A1` with the quotes that Sheets puts round a name that needs them. */
export function withTab(tab: string, address: string): string {
  return `${/^[A-Za-z_][A-Za-z0-9_]*$/.test(tab) ? tab : `'${tab.replaceAll("'", "''")}'`}!${address}`;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const numbered = R1C1.exec(text);
  if (numbered) return { row: Number(numbered[1]) - 1, column: Number(numbered[2]) - 1 };
  const match = A1.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }),
    ...(match[1] === undefined ? {} : { column: columnNumber(match[1]) }),
  };
}

function span(from: number | undefined, to: number | undefined): readonly [number?, number?] {
  if (from === undefined) return to === undefined ? [] : [to];
  if (to === undefined) return [from];
  return from <= to ? [from, to] : [to, from];
}

function edges(first: Corner, last: Corner): Address {
  const [top, bottom] = span(first.row, last.row);
  const [left, right] = span(first.column, last.column);
  return {
    ...(top === undefined ? {} : { top }),
    ...(bottom === undefined ? {} : { bottom }),
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
  };
}

/**
 * Reads `B2`, `$b$2:C3` (either corner first), `A2:A`, `D:F`, `5:7`, `R2C3`, each with or without a tab.
 * Undefined for anything else, for example a named range.
 */
export function parseAddress(text: string): Address | undefined {
  const [, quoted, plain, rest] = TAB.exec(text) ?? [];
  const tab = quoted?.replaceAll("''", "'") ?? plain;
  const [from = '', to, ...more] = (rest ?? text).trim().split(':');
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last || more.length > 0) return undefined;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return undefined;
  return { ...(tab === undefined ? {} : { tab }), ...edges(first, last) };
}
