import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import { hasText, keyOf, THIS_ROW, UNREAD } from './fragments.ts';
import { FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
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
  /** The number of the header row: a cell. */
  readonly header: string;
  /** One of Leeway's words; blank, or UNREAD. */
  readonly status: KeyColumn;
  /** Numbers and serial days; blank, UNREAD or UNSEEN. */
  readonly rank: KeyColumn;
  readonly size: KeyColumn;
  readonly start: KeyColumn;
  readonly end: KeyColumn;
  readonly added: KeyColumn;
  /** What tells the row from every other: its ID, else its name; blank above the table. */
  readonly identity: KeyColumn;
  /** 1 where the row has a name, 0 where it has none, 2 where that cannot be read. */
  readonly named: KeyColumn;
  /** 1 where no row can be told by its identity, or an earlier one has it; 0 in the first that has it. */
  readonly repeated: KeyColumn;
  /** What the row weighs under a limit that counts Size: a number where the row counts, as isActive, else blank. */
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
  const header = sheet.formulas('Header row', 1, () => headerRowOf(watched.place)).fixed(FIRST);
  const ifThere = (formula: string) => `IF(${THIS_ROW}<=${header},"",${formula})`;
  const read = (column: 'rank' | 'size' | 'start' | 'end' | 'added', holds: 'number' | 'size' | 'day') => {
    const here = cell(column);
    const formula = here === null ? '""' : readings.read(holds, here);
    return sheet.formulas(INITIATIVES.columns[column].header, length, () => formula);
  };
  const statuses = sheet.formulas('Status', length, () =>
    status === null ? '""' : statusFormula(status, vocabulary),
  );
  const [rank, added, start, end, size] = [
    read('rank', 'number'),
    read('added', 'day'),
    read('start', 'day'),
    read('end', 'day'),
    read('size', 'size'),
  ];
  const named = sheet.formulas('Named', length, () =>
    name === null ? '0' : `IFERROR(IF(EXACT(${name},"Loading..."),2,IF(TRIM(${name})<>"",1,0)),2)`,
  );
  const identity = sheet.formulas('Identity', length, (row) =>
    ifThere(identityFormula(id, name, named.at(row))),
  );
  const repeated = sheet.formulas('Repeated', length, (row) => {
    const mine = identity.at(row);
    return `IF(${mine}="k",1,IF(MATCH(${mine},${identity.all},0)=${THIS_ROW}-1,0,1))`;
  });
  const load = sheet.formulas('Load', length, (row) => {
    const counted = `IF(ISNUMBER(${size.at(row)}),${size.at(row)},1)`;
    return ifThere(`IF(${activeFormula(statuses.at(row), `(${named.at(row)}=1)`)},${counted},"")`);
  });
  return { header, status: statuses, rank, size, start, end, added, identity, named, repeated, load };
}

function statusFormula(cell: string, { status }: Vocabulary): string {
  return `IFERROR(${status.of(cell)},"${UNREAD}")`;
}

/** See isActive: what cannot be read counts, if it has a name. */
function activeFormula(status: string, hasName: string): string {
  return `IF(${status}="Active",TRUE,((${status}="")+(${status}="${UNREAD}")>0)*${hasName})`;
}

function identityFormula(id: string | null, name: string | null, named: string): string {
  const ofName = name === null ? '""' : `IF(${named}=1,${name},"")`;
  const told = id === null ? ofName : `IF(${hasText(id)},${id},${ofName})`;
  return `IFERROR(${keyOf(told)},"k")`;
}
