import type { TabState } from './state.ts';

/**
 * What set-up changes of a person's tab besides cells, kept in marks so that removing Leeway can put it back. A mark
 * begins with what its column is, because two columns may have been equally wide.
 */
export function widthMark(what: string, pixels: number): string {
  return `${what}: ${pixels} pixels wide before`;
}

/** The mark of a column that set-up has put in where the tab ended before. */
export function newColumnMark(what: string): string {
  return `${what}: not there before`;
}

/** The mark of a tab that a person had made and left blank, and that Leeway has filled. */
export function filledMark(frozenRows: number): string {
  return `filled by Leeway: ${frozenRows} frozen rows before`;
}

type Marked = Pick<TabState, 'marks'>;

/** The width of a column before set-up; null where set-up has not changed it. */
export function widthBefore({ marks }: Marked, what: string): number | null {
  const start = `${what}: `;
  const mark = [...marks.keys()].find((one) => one.startsWith(start) && one.endsWith(' pixels wide before'));
  return mark === undefined ? null : Number.parseInt(mark.slice(start.length), 10);
}

export function wasNotThere({ marks }: Marked, what: string): boolean {
  return marks.has(newColumnMark(what));
}

/** The frozen rows that a tab of a person's had before Leeway filled it; null for any other mark. */
export function frozenBefore(mark: string): number | null {
  const found = /^filled by Leeway: (\d+) frozen rows before$/.exec(mark);
  return found === null ? null : Number(found[1]);
}
