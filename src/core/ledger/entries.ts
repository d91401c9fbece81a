import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { isBlankRow } from '../register/gather.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { DecisionColumn } from '../register/tables/decisions.ts';
import { rowText, sealedText } from './row-text.ts';

/** One row of the ledger as seals see it. */
export interface Entry {
  /** As Sheets numbers it. */
  readonly row: number;
  /** Null where there is none, or no whole one. */
  readonly no: number | null;
  /** What stands in its place. */
  readonly noText: string;
  /** Exactly as it stands; blank where there is none. */
  readonly seal: string;
  readonly text: string;
  /** The text that the row had with another number. */
  readonly textAs: (no: number) => string;
}

/** The rows that are not blank, from the top. */
export function entriesOf(found: FoundTable): readonly Entry[] {
  const rows = found.grid.map((_, index) => index).slice(found.header + 1);
  return rows.filter((index) => !isBlankRow(found, index)).map((index) => entryAt(found, index));
}

function entryAt(found: FoundTable, index: number): Entry {
  const cells = found.grid[index] ?? [];
  const cellOf = (key: DecisionColumn): Cell => cells[found.columns.get(key) ?? -1] ?? '';
  const noText = sealedText('no', cellOf('no'));
  const no = noText === '' ? Number.NaN : Number(noText);
  const seal = cellOf('seal');
  return {
    row: index + 1,
    no: Number.isSafeInteger(no) ? no : null,
    noText,
    seal: isBlank(seal) ? '' : textOf(seal),
    text: rowText(cellOf),
    textAs: (other) => rowText((key) => (key === 'no' ? other : cellOf(key))),
  };
}

export function isSealed({ seal }: Entry): boolean {
  return seal !== '';
}

/** The order of their numbers, whatever order the tab is sorted in; rows without a number come last. */
export function byNumber(a: Entry, b: Entry): number {
  return (a.no ?? Number.MAX_VALUE) - (b.no ?? Number.MAX_VALUE) || a.row - b.row;
}
