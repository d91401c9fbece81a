/** The number in a tab's URL: 0 for the first tab of a new file, as in Google's, another number for each other one. */
export function sheetNumber(sheetId: string): number {
  return Number(/\d+$/.exec(sheetId)?.[0] ?? 0);
}

export const sheetIdOf = (number: number): string => `tab${number}`;
