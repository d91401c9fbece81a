import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import { keyOf, THIS_ROW, UNREAD } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { cellHere, headerRowOf, type TablePlace } from './place.ts';
import type { Readings } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The register as its formulas see it: which columns there are and how many rows are watched. */
export interface Watched {
  readonly place: TablePlace;
  /** Rows that have keys, from the second on. */
  readonly length: number;
  /** The cell of a column in the formula's own row; null where the register has no such column. */
  readonly cell: (column: InitiativeColumn) => string | null;
}

export function watch(place: TablePlace, length: number): Watched {
  return {
    place,
    length,
    cell: (column) => {
      const index = place.columns.get(column);
      return index === undefined ? null : cellHere(place, index);
    },
  };
}

/** What the other formulas of a row need to know of it, a column each. */
export interface RowColumns {
  /** 1 in the rows under the headers; blank elsewhere. */
  readonly below: KeyColumn;
  /** 1 where the row holds anything; blank elsewhere. It reads every column, so as little as may be reads it. */
  readonly exists: KeyColumn;
  /** One of Leeway's words; blank, or UNREAD. */
  readonly status: KeyColumn;
  /** 1 where the row counts, as isActive. */
  readonly active: KeyColumn;
  /** Numbers and serial days; blank, UNREAD or UNSEEN. */
  readonly rank: KeyColumn;
  readonly size: KeyColumn;
  readonly start: KeyColumn;
  readonly end: KeyColumn;
  readonly added: KeyColumn;
  /** What tells the row from every other: its ID, else its name. */
  readonly identity: KeyColumn;
  /** What the row weighs under a limit that counts Size. */
  readonly load: KeyColumn;
}

export function writeRows(
  sheet: KeysSheet,
  watched: Watched,
  readings: Readings,
  vocabulary: Vocabulary,
): RowColumns {
  const { length, cell } = watched;
  const [id, name, status] = [cell('id'), cell('initiative'), cell('status')];
  const header = headerRowOf(watched.place);
  const below = sheet.formulas('Below', length, () => `IF(${THIS_ROW}<=${header},"",1)`);
  const ifThere = (row: number, formula: string) => `IF(${below.at(row)}="","",${formula})`;
  const read = (column: 'rank' | 'size' | 'start' | 'end' | 'added', holds: 'number' | 'size' | 'day') => {
    const here = cell(column);
    const formula = here === null ? '""' : readings.read(holds, here);
    return sheet.formulas(INITIATIVES.columns[column].header, length, (row) => ifThere(row, formula));
  };
  const statuses = sheet.formulas('Status', length, (row) =>
    ifThere(row, status === null ? '""' : statusFormula(status, vocabulary)),
  );
  const hasName = name === null ? 'FALSE' : `IFERROR(TRIM(${name})<>"",FALSE)`;
  const active = sheet.formulas('Active', length, (row) =>
    activeFormula(below.at(row), statuses.at(row), hasName),
  );
  const [rank, added, start, end, size] = [
    read('rank', 'number'),
    read('added', 'day'),
    read('start', 'day'),
    read('end', 'day'),
    read('size', 'size'),
  ];
  const identity = sheet.formulas('Identity', length, (row) => ifThere(row, identityFormula(id, name)));
  const others = sheet.formulas('Other cells', length, () => othersFormula(watched.place));
  const exists = sheet.formulas('Row', length, (row) => {
    const known = `(${identity.at(row)}="k")*(${statuses.at(row)}="")*(${others.at(row)}="")`;
    return `IF(${below.at(row)}="","",IF(${known},"",1))`;
  });
  const load = sheet.formulas('Load', length, (row) => {
    const counted = `IF(ISNUMBER(${size.at(row)}),${size.at(row)},1)`;
    return `IF(${active.at(row)}=1,${counted},"")`;
  });
  return { below, exists, status: statuses, active, rank, size, start, end, added, identity, load };
}

/** What stands in the columns that say neither who a row is nor how it stands; an empty checkbox is nothing. */
function othersFormula(place: TablePlace): string {
  const told = ['id', 'initiative', 'status'];
  const cells = [...place.columns].flatMap(([key, column]) =>
    told.includes(key) ? [] : [cellHere(place, column)],
  );
  return `IFERROR(SUBSTITUTE(TRIM(TEXTJOIN("",TRUE,${[...cells, '""'].join(',')})),"FALSE",""),"!")`;
}

function statusFormula(cell: string, { status }: Vocabulary): string {
  return `IFERROR(${status.of(cell)},"${UNREAD}")`;
}

/** See isActive: what cannot be read counts, if it has a name. */
function activeFormula(below: string, status: string, hasName: string): string {
  const isNamed = `IF(((${status}="")+(${status}="${UNREAD}")>0)*${hasName},1,0)`;
  return `IF(${below}="",0,IF(${status}="Active",1,${isNamed}))`;
}

function identityFormula(id: string | null, name: string | null): string {
  const keys = [id, name].map((cell) => (cell === null ? '"k"' : `IFERROR(${keyOf(cell)},"k")`));
  const [ofId = '"k"', ofName = '"k"'] = keys;
  return id === null ? ofName : `IF(${ofId}="k",${ofName},${ofId})`;
}
