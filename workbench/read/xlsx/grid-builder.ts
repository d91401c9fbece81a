import { type Cell, type Grid, isBlank } from '../../../src/core/lib/cell.ts';
import { damaged, XlsxFault } from './fault.ts';
import type { Place, Range } from './place.ts';

/** What a workbook may still take; one cell far out in a row takes all the places before it. */
export interface Room {
  places: number;
  /** Ranges do not overlap, so that no place is looked at more than a few times: as its row, as merged, as filled. */
  looks: number;
}

/** Google Sheets takes no more cells than this. */
const MOST_PLACES = 10_000_000;

export function newRoom(): Room {
  return { places: MOST_PLACES, looks: 10 * MOST_PLACES };
}

/** The rows of a tab, as far as they have content. */
export class GridBuilder {
  readonly #rows: Cell[][] = [];
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
  }

  get grid(): Grid {
    return this.#rows;
  }

  at({ row, column }: Place): Cell {
    return this.#rows[row]?.[column] ?? '';
  }

  /** A blank cell takes no place. */
  put({ row, column }: Place, cell: Cell): void {
    if (cell === '' && this.at({ row, column }) === '') return;
    this.#take(row + 1 - this.#rows.length);
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    this.#take(column + 1 - cells.length);
    while (cells.length <= column) cells.push('');
    cells[column] = cell;
  }

  /** The places of a range but for its first, as far as the rows reach. */
  *reached(range: Range): Generator<Place, void> {
    for (const row of this.#rowsIn(range)) yield* this.#placesIn(range, row, this.#widthOf(row) - 1);
  }

  /** The places of a range but for its first, in rows with content, also beyond what they reach to. */
  *inFullRows(range: Range): Generator<Place, void> {
    for (const row of this.#rowsIn(range)) {
      const isFull = this.#rows[row]?.some((cell) => !isBlank(cell)) === true;
      if (isFull) yield* this.#placesIn(range, row, range.to.column);
    }
  }

  *#rowsIn({ from, to }: Range): Generator<number, void> {
    for (let row = from.row; row <= Math.min(to.row, this.#rows.length - 1); row++) {
      this.#look(this.#widthOf(row) + 1);
      yield row;
    }
  }

  *#placesIn({ from, to }: Range, row: number, last: number): Generator<Place, void> {
    for (let column = from.column; column <= Math.min(to.column, last); column++) {
      this.#look(1);
      if (row !== from.row || column !== from.column) yield { row, column };
    }
  }

  #widthOf(row: number): number {
    return this.#rows[row]?.length ?? 0;
  }

  #look(cells: number): void {
    this.#room.looks -= cells;
    if (this.#room.looks < 0) throw damaged('has ranges of cells that overlap');
  }

  #take(places: number): void {
    this.#room.places -= Math.max(0, places);
    if (this.#room.places < 0)
      throw new XlsxFault(
        'reaches over more than 10 million cells, which is all that Google Sheets takes: pass a file with fewer rows or columns',
      );
  }
}
