import type { Cell } from '../../../src/core/lib/cell.ts';
import type { Tabs } from './libreoffice-register.ts';

/** A way in which LibreOffice reads a cell otherwise than Sheets, Excel and the engine. */
export interface Kind {
  readonly name: string;
  readonly reason: string;
  /**
   * The same cell without what is read otherwise. A difference is of this kind where it is gone, cell for cell, once
   * every such cell of the file is changed so, and only then.
   */
  readonly without: (cell: Cell, tab: string, header: Cell) => Cell;
  /** The least file in which it shows. */
  readonly example: Tabs;
}

const REGISTER = [
  ['Initiative', 'Status', 'Team', 'Rank'],
  ['Atlas', 'Active', 'Data', 1],
];
const NUMBERS: readonly Cell[] = [
  ...['Rank', 'Size', 'Start', 'Due date', 'Added', 'Budget'],
  ...['Limit', 'Agreed', 'At least', 'From', 'Until', 'No', 'At'],
];

const asText = (cell: Cell): Cell => (typeof cell === 'boolean' ? String(cell).toUpperCase() : cell);

/** In LibreOffice a logical value is the number 1 or 0, shown as a word by its format. */
export const KINDS: readonly Kind[] = [
  {
    name: 'an empty checkbox is something',
    reason:
      'Joined to a text by & or TEXTJOIN, FALSE becomes "0", which is not the FALSE that is taken out again.',
    without: (cell) => (cell === false ? '' : cell),
    example: {
      Initiatives: REGISTER,
      Direction: [
        ['Priority', 'Not pursued'],
        ['Grow', 'x'],
        ['', false],
      ],
      Limits: [
        ['Scope', 'Limit'],
        ['Direction', 3],
      ],
    },
  },
  {
    name: 'a logical value is a number',
    reason: 'ISNUMBER of TRUE is TRUE, and the readings of numbers and days ask that before ISLOGICAL.',
    without: (cell, _tab, header) => (NUMBERS.includes(header) ? asText(cell) : cell),
    example: {
      Initiatives: [
        ['Initiative', 'Status', 'Team', 'Rank'],
        ['Atlas', 'Active', 'Data', true],
      ],
    },
  },
  {
    name: 'a logical value in a list is another text',
    reason: 'SUBSTITUTE, TRIM and LOWER make "1" of TRUE, which is not among the texts that were read.',
    without: (cell, tab) => (tab === 'Initiatives' ? asText(cell) : cell),
    example: {
      Initiatives: [
        ['Initiative', 'Status', 'Team'],
        ['Atlas', 'Active', true],
      ],
      Limits: [
        ['Scope', 'Limit'],
        ['Team', 1],
      ],
    },
  },
  {
    name: 'a logical value is not what was copied',
    reason: 'The copy of a filter holds TRUE as text, and ISNUMBER makes formulas compare that as a number.',
    without: (cell, tab) => (tab === 'Filters' ? asText(cell) : cell),
    example: {
      Initiatives: REGISTER,
      Filters: [
        ['Filter', 'Column', 'Test', 'Value'],
        ['Named', 'Team', 'is not', true],
      ],
    },
  },
];
