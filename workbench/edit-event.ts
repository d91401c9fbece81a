import type { EditedCell } from './engine/host.ts';
import { formulaOf } from './spreadsheet-app/cells.ts';
import type { Desk, GoogleRange, GoogleSpreadsheet } from './spreadsheet-app/desk.ts';
import { AuthModes, type EnumValue } from './spreadsheet-app/enums.ts';

/** developers.google.com/apps-script/guides/triggers/events */
export interface EditEvent {
  readonly authMode: EnumValue | undefined;
  readonly range: GoogleRange;
  readonly source: GoogleSpreadsheet;
  readonly user: GoogleAppsScript.Base.User;
  readonly value?: string;
  readonly oldValue?: string;
}

const eventText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

/** Both are texts, dates as serial numbers; absent for a blank, and the new value for a formula. */
function changes(desk: Desk, { position, before }: EditedCell): { value?: string; oldValue?: string } {
  const after = desk.book.getters.getEvaluatedCell(position).value;
  const hasValue = after !== null && after !== '' && formulaOf(desk.book, position) === '';
  return {
    ...(hasValue ? { value: eventText(after) } : {}),
    ...(before === '' ? {} : { oldValue: eventText(before) }),
  };
}

function around(cells: readonly EditedCell[]) {
  const rows = cells.map(({ position }) => position.row);
  const columns = cells.map(({ position }) => position.col);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The event of one gesture; `typed` is false for a paste, which brings no values even when it is one cell. */
export function editEvent(desk: Desk, cells: readonly EditedCell[], typed: boolean): EditEvent {
  const [first] = cells;
  if (!first) throw new Error('an edit changes at least one cell');
  return {
    authMode: AuthModes.LIMITED,
    range: desk.make.range({ sheetId: first.position.sheetId, zone: around(cells) }),
    source: desk.make.spreadsheet(),
    user: desk.make.user(desk.people.user),
    ...(typed && cells.length === 1 ? changes(desk, first) : {}),
  };
}
