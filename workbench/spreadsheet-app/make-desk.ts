import type { Book } from '../engine/book.ts';
import type { Desk, Makers, People } from './desk.ts';
import { DeveloperMetadata } from './developer-metadata.ts';
import type { Execution } from './execution.ts';
import { guard } from './guard.ts';
import { Protection } from './protection.ts';
import { Range } from './range.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { User } from './user.ts';

function makers(desk: () => Desk, execution: Execution): Makers {
  return {
    spreadsheet: () => guard(execution, 'Spreadsheet', new Spreadsheet(desk())),
    sheet: (sheetId) => guard(execution, 'Sheet', new Sheet(desk(), sheetId)),
    range: (place) => guard(execution, 'Range', new Range(desk(), place)),
    protection: (id) => guard(execution, 'Protection', new Protection(desk(), id)),
    user: (email) => guard(execution, 'User', new User(email)),
    metadata: (id) => guard(execution, 'DeveloperMetadata', new DeveloperMetadata(desk(), id)),
  };
}

/** Ids of new tabs must not meet those of the tabs at opening, nor those that a saved file has. */
const FIRST_ID = 1000;

/** `book` is asked for at each use: the file is opened after the script, whose functions its formulas call. */
export function makeDesk(
  book: () => Book,
  execution: Execution,
  people: People,
  { name, nextId }: { readonly name: string; readonly nextId: number },
): Desk {
  let id = Math.max(FIRST_ID, nextId);
  const desk: Desk = {
    get book() {
      return book();
    },
    execution,
    people,
    screen: { menus: [], toasts: [], windows: [], alerts: [], answers: [] },
    make: makers(() => desk, execution),
    validations: new Map(),
    name,
    nextId: () => id++,
    get freeId() {
      return id;
    },
  };
  return desk;
}
