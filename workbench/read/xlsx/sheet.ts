import type { Grid } from '../../../src/core/lib/cell.ts';
import { type CellContext, cellOf, NOT_COMPUTED, type WrittenCell } from './cell.ts';
import { GridBuilder, type Room } from './grid-builder.ts';
import { isOneCell, type Place, placeAt, placeOf, type Range, rangeOf } from './place.ts';
import { fillSpills, keyOf } from './spills.ts';
import { TextGatherer } from './texts.ts';
import { type Step, stepsOf } from './xml.ts';

/** The cells of a tab, and what is to be said of its formulas. */
export interface SheetRead {
  readonly grid: Grid;
  readonly formulas: number;
  readonly notComputed: NotComputed;
}

/** Cells whose formula has no value in the file. */
interface NotComputed {
  readonly count: number;
  readonly first: Place | null;
}

function withOne({ count, first }: NotComputed, place: Place): NotComputed {
  return { count: count + 1, first: first ?? place };
}

export interface SheetContext extends CellContext {
  readonly room: Room;
  readonly onRow: () => void;
}

export function readSheet(xml: string, context: SheetContext): SheetRead {
  const reader = new SheetReader(context);
  for (const step of stepsOf(xml)) reader.follow(step);
  return reader.finish();
}

/** Follows the XML of a tab. Rows and cells may leave out where they stand: then they follow the one before. */
class SheetReader {
  readonly #context: SheetContext;
  readonly #grid: GridBuilder;
  readonly #gatherer = new TextGatherer();
  #notComputed: NotComputed = { count: 0, first: null };
  readonly #merged: Range[] = [];
  readonly #spills: Range[] = [];
  readonly #emptyTexts = new Set<string>();
  #next: Place = { row: 0, column: 0 };
  #cell: Omit<WrittenCell, 'value'> | null = null;
  #formulas = 0;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#grid = new GridBuilder(context.room);
  }

  follow(step: Step): void {
    if (step.kind === 'open') this.#open(step.name, step.attributes);
    if (this.#cell !== null) this.#gatherer.follow(step);
    if (step.kind === 'close') this.#close(step.name);
  }

  finish(): SheetRead {
    for (const range of this.#merged)
      for (const place of this.#grid.reached(range)) this.#grid.put(place, '');
    const lost = fillSpills(this.#spills, this.#grid, this.#emptyTexts);
    for (const place of lost) this.#notComputed = withOne(this.#notComputed, place);
    return { grid: this.#grid.grid, formulas: this.#formulas, notComputed: this.#notComputed };
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') this.#beginRow(attributes.get('r'));
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'f' && this.#cell !== null) this.#formula(attributes);
    else if (name === 'mergeCell') this.#merged.push(rangeOf(attributes.get('ref') ?? ''));
  }

  #close(name: string): void {
    if (name === 'c' && this.#cell !== null) this.#endCell({ ...this.#cell, value: this.#gatherer.text });
    if (name === 'row') this.#next = { row: this.#next.row + 1, column: 0 };
  }

  #beginRow(number: string | undefined): void {
    const row = number === undefined ? this.#next.row : Number(number) - 1;
    this.#next = placeAt(row, 0);
    this.#context.onRow();
  }

  #beginCell(attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('r');
    this.#next = reference === undefined ? placeAt(this.#next.row, this.#next.column) : placeOf(reference);
    this.#cell = {
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      hasFormula: false,
    };
    this.#gatherer.begin();
  }

  #formula(attributes: ReadonlyMap<string, string>): void {
    this.#formulas += 1;
    if (this.#cell !== null) this.#cell = { ...this.#cell, hasFormula: true };
    const range = attributes.get('t') === 'array' ? rangeOf(attributes.get('ref') ?? '') : null;
    if (range !== null && !isOneCell(range)) this.#spills.push(range);
  }

  #endCell(written: WrittenCell): void {
    const cell = cellOf(written, this.#context);
    this.#grid.put(this.#next, cell);
    if (cell === NOT_COMPUTED && written.hasFormula)
      this.#notComputed = withOne(this.#notComputed, this.#next);
    if (cell === '' && written.value !== null) this.#emptyTexts.add(keyOf(this.#next));
    this.#next = { row: this.#next.row, column: this.#next.column + 1 };
    this.#cell = null;
  }
}
