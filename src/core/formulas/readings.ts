import { type Cell, isBlank } from '../lib/cell.ts';
import { type Day, isPlausible, serialOfDay } from '../lib/day.ts';
import { cellDay, cellNumber } from '../rules/cell-value.ts';
import { tame, tameText, UNREAD, UNSEEN } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';

const HOLDS = ['number', 'size', 'limit', 'day', 'any number', 'any day'] as const;
/** What a column holds: a number of some kind, or a day. */
export type Holds = (typeof HOLDS)[number];

/** What leads the keys of its texts. */
const LETTERS: Readonly<Record<Holds, string>> = {
  number: 'n',
  size: 's',
  limit: 'l',
  day: 'd',
  'any number': 'N',
  'any day': 'D',
};
/** Numbers beyond this are slips: see RowReader. */
const MOST = 1e12;
/** The first and the last day that is no slip, as spreadsheets number them: 1950 to 2149. */
const FIRST_DAY = 18_264;
const LAST_DAY = 91_313;

/**
 * Texts where a number or a day is due, as the core reads them. A formula cannot read `9 March 2026` or `0,6` as the
 * core does in every program, so it looks the text up; one that it does not find is unknown until the next Refresh.
 */
export class Readings {
  private readonly texts = new Map<string, number | string>();
  private keys: KeyColumn | null = null;
  private values: KeyColumn | null = null;

  /** Remembers the texts among cells of a column. */
  learn(holds: Holds, cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (typeof cell !== 'string' || cell === '') continue;
      this.texts.set(
        `${LETTERS[holds]}${tameText(cell.toLowerCase())}`,
        isBlank(cell) ? '' : readText(holds, cell),
      );
    }
  }

  /** Writes what was learnt; everything must be learnt before a formula reads. */
  write(sheet: KeysSheet): void {
    for (const holds of HOLDS) this.learn(holds, ['Loading...']);
    const sorted = [...this.texts].sort(([one], [other]) => (one < other ? -1 : 1));
    this.keys = sheet.typed('Texts', [...sorted.map(([key]) => key), '']);
    this.values = sheet.typed('Read as', [...sorted.map(([, value]) => value), '']);
  }

  /** The number or serial day in a cell; blank, UNREAD or UNSEEN where there is none. */
  read(holds: Holds, cell: string): string {
    const text = `"${LETTERS[holds]}"&LOWER(${tame(cell)})`;
    const found = `INDEX(${this.values?.all ?? '""'},MATCH(${text},${this.keys?.all ?? '""'},0))`;
    const typed = `IF(ISLOGICAL(${cell}),"${UNREAD}",IF(${cell}="","",IFERROR(${found},"${UNSEEN}")))`;
    return `IFERROR(IF(ISNUMBER(${cell}),${bounded(holds, cell)},${typed}),"${UNREAD}")`;
  }
}

function bounded(holds: Holds, cell: string): string {
  const where = (condition: string, value = cell) => `IF(${condition},${value},"${UNREAD}")`;
  switch (holds) {
    case 'number':
      return where(`ABS(${cell})<=${MOST}`);
    case 'size':
      return where(`(${cell}>0)*(${cell}<=${MOST})`);
    case 'limit':
      return where(`(${cell}>=0)*(${cell}<=${MOST})`);
    case 'any number':
      return cell;
    case 'day':
    case 'any day':
      return where(`(${cell}>=${FIRST_DAY})*(${cell}<${LAST_DAY + 1})`, `INT(${cell})`);
    default:
      return holds satisfies never;
  }
}

function readText(holds: Holds, text: string): number | string {
  switch (holds) {
    case 'number':
      return within(cellNumber(text), (value) => Math.abs(value) <= MOST);
    case 'size':
      return within(cellNumber(text), (value) => value > 0 && value <= MOST);
    case 'limit':
      return within(cellNumber(text), (value) => value >= 0 && value <= MOST);
    case 'any number':
      return within(cellNumber(text), () => true);
    case 'day':
      return serialOf(cellDay(text), isPlausible);
    case 'any day':
      return serialOf(cellDay(text), () => true);
    default:
      return holds satisfies never;
  }
}

function within(value: number | null, accepts: (value: number) => boolean): number | string {
  return value !== null && accepts(value) ? value : UNREAD;
}

function serialOf(day: Day | null, accepts: (day: Day) => boolean): number | string {
  return day !== null && accepts(day) ? serialOfDay(day) : UNREAD;
}
