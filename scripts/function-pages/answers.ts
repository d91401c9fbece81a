import { openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { ANSWER_TAB, DAY, FILE } from './example-file.ts';
import type { Table, Value } from './markdown.ts';

const ROOM = `${ANSWER_TAB}!A1:AZ100`;

const isBlank = (value: Value): boolean => value === '' || value === null;

/** Without the blank cells to the right and below. */
function filled(table: Table): Table {
  const height = table.findLastIndex((row) => !row.every(isBlank)) + 1;
  const width = Math.max(0, ...table.map((row) => row.findLastIndex((value) => !isBlank(value)) + 1));
  return table.slice(0, height).map((row) => row.slice(0, width));
}

/** The spreadsheet of the examples, with the built add-on in it. */
export class Answers {
  readonly #workbench: Workbench;

  private constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  static async open(): Promise<Answers> {
    return new Answers(await openWorkbench({ tables: FILE, now: `${DAY}T09:00:00Z` }));
  }

  /**
   * What the formula gives, in a sheet with room around it.
   * @throws when it gives an error
   */
  of(formula: string): Table {
    const failure = this.#failureOf(formula);
    if (failure !== '') throw new Error(`${formula} gave no answer: ${failure}`);
    return filled(this.#workbench.values(ROOM));
  }

  /**
   * The sentence with which the formula is refused, without the line of the script, which says nothing to people.
   * @throws when it is not refused
   */
  refusalOf(formula: string): string {
    const failure = this.#failureOf(formula);
    if (failure === '') throw new Error(`${formula} was meant to be refused`);
    return `${failure.replace(/^Error: /, '').replace(/ \(line \d+\)\.$/, '')}.`;
  }

  #failureOf(formula: string): string {
    this.#workbench.edit(`${ANSWER_TAB}!A1`, formula);
    return this.#workbench.messages(`${ANSWER_TAB}!A1`)[0]?.[0] ?? '';
  }
}
