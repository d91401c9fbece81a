type Scope = GoogleAppsScript.Spreadsheet.Spreadsheet | GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The key of every mark: what Sheets calls developer metadata. */
export const MARK = 'leeway';

/** What Leeway has marked on one tab. */
export interface Marks {
  readonly onTab: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** The marks of a file, or of one tab, by the id of their tab; the first of two alike counts. */
export function readMarks(scope: Scope): ReadonlyMap<number, Marks> {
  const marks = new Map<number, Found>();
  for (const metadata of scope.createDeveloperMetadataFinder().withKey(MARK).find()) addMark(marks, metadata);
  return marks;
}

interface Found extends Marks {
  readonly onTab: Set<string>;
  readonly rows: Map<string, number>;
  readonly columns: Map<string, number>;
}

function addMark(marks: Map<number, Found>, metadata: Metadata): void {
  const what = metadata.getValue() ?? '';
  const location = metadata.getLocation();
  const type = String(location.getLocationType());
  const range = type === 'COLUMN' ? location.getColumn() : type === 'ROW' ? location.getRow() : null;
  const sheet = range === null ? location.getSheet() : range.getSheet();
  if (sheet === null) return;
  const id = sheet.getSheetId();
  const found = marks.get(id) ?? { onTab: new Set(), rows: new Map(), columns: new Map() };
  marks.set(id, found);
  if (range === null) found.onTab.add(what);
  else if (type === 'ROW') addFirst(found.rows, what, range.getRow());
  else addFirst(found.columns, what, range.getColumn());
}

function addFirst(map: Map<string, number>, what: string, place: number): void {
  if (!map.has(what)) map.set(what, place);
}
