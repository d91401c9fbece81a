import { fold } from '../lib/text.ts';
import type { Counts, Scope } from '../register/limits.ts';
import { SCOPES } from '../register/limits.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';
import type { LimitColumn } from '../register/tables/limits.ts';
import {
  anyOf,
  isBlankCell,
  keyOf,
  literal,
  THIS_ROW,
  tameText,
  UNREAD,
  UNSEEN,
  wordKeyOf,
} from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { cellHere, headerRowOf, type TablePlace } from './place.ts';
import type { Readings } from './readings.ts';
import { isListScope, SCOPE_COLUMNS } from './scopes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A limit's row as the formulas see it. */
export interface LimitColumns {
  readonly length: number;
  readonly exists: KeyColumn;
  readonly scope: KeyColumn;
  /** The limit that counts: the lower of typed and agreed; blank, or UNSEEN. */
  readonly limit: KeyColumn;
  /** Null where the table has no such column. */
  readonly atLeast: KeyColumn | null;
  /** What the limit is on and counts: see kindText. */
  readonly kind: KeyColumn;
  /** Why the row judges nothing. */
  readonly problem: KeyColumn;
  /** The kind, in the one row of it whose limit counts. */
  readonly ruling: KeyColumn;
  /** 1 where the row refuses. */
  readonly refuses: KeyColumn;
}

/** What limits are judged by and may be missing. */
export interface There {
  readonly register: TablePlace;
  readonly hasDirection: boolean;
}

/** Limits of one kind count the same, however they are spelled. */
export function kindText(scope: Scope, name: string, counts: Counts): string {
  return `${scope}|k${tameText(fold(name))}|${counts}`;
}

export function writeLimits(
  sheet: KeysSheet,
  place: TablePlace,
  length: number,
  { readings, vocabulary, there }: { readings: Readings; vocabulary: Vocabulary; there: There },
): LimitColumns {
  const cell = (column: LimitColumn) => {
    const index = place.columns.get(column);
    return index === undefined ? '""' : cellHere(place, index);
  };
  const number = (column: LimitColumn, header: string) =>
    place.columns.has(column)
      ? sheet.formulas(header, length, () => readings.read('limit', cell(column)))
      : null;
  const exists = sheet.formulas('Limit row', length, () => existsFormula(place));
  const scope = sheet.formulas('Limit on', length, () => `IFERROR(${vocabulary.scope.of(cell('scope'))},"")`);
  const [typed, agreed, atLeast] = [
    number('limit', 'Typed'),
    number('agreed', 'Agreed'),
    number('atLeast', 'At least'),
  ];
  const limit = sheet.formulas('Limit', length, (row) =>
    lowerFormula([typed, agreed].flatMap((column) => column?.at(row) ?? [])),
  );
  const counts = `IFERROR(${vocabulary.counts.of(cell('counts'))},"Initiatives")`;
  const name = `IFERROR(${keyOf(cell('name'))},"k")`;
  const kind = sheet.formulas('Kind', length, (row) => `${scope.at(row)}&"|"&${name}&"|"&${counts}`);
  const ownProblem = sheet.formulas('Own problem', length, (row) =>
    ownProblemFormula(cell('scope'), { scope, limit, typed, atLeast }, row),
  );
  const lowest = sheet.formulas('Lowest', length, (row) => {
    const isCandidate = `(${exists.at(row)}=1)*(${ownProblem.at(row)}="")*ISNUMBER(${limit.at(row)})`;
    return `IF(${isCandidate},${kind.at(row)},"")`;
  });
  const first = (row: number) => {
    const least = `MINIFS(${limit.all},${lowest.all},${lowest.at(row)})`;
    return `(MATCH(1,ARRAYFORMULA((${lowest.all}=${lowest.at(row)})*(${limit.all}=${least})),0)+1)`;
  };
  const rulingRow = sheet.formulas(
    'Ruling row',
    length,
    (row) => `IF(${lowest.at(row)}="","",${first(row)})`,
  );
  const problem = sheet.formulas('Problem', length, (row) => {
    const repeated = `IF(ISNUMBER(${rulingRow.at(row)}),IF(${rulingRow.at(row)}<>${THIS_ROW},"row "&${rulingRow.at(row)}&" sets a limit on the same",""),"")`;
    const missing = missingFormula(scope.at(row), there);
    return `IF(${ownProblem.at(row)}<>"",${ownProblem.at(row)},IF(${missing}<>"",${missing},${repeated}))`;
  });
  const ruling = sheet.formulas('Ruling', length, (row) => `IF(${problem.at(row)}="",${lowest.at(row)},"")`);
  const refuses = sheet.formulas(
    'Refuses',
    length,
    () => `IFERROR(IF(${wordKeyOf(cell('mode'))}="krefuse",1,0),0)`,
  );
  return { length, exists, scope, limit, atLeast, kind, problem, ruling, refuses };
}

/** The cell of a column that may be missing. */
export function cellOf(column: KeyColumn | null, row: number): string {
  return column?.at(row) ?? '""';
}

function existsFormula(place: TablePlace): string {
  const cells = [...place.columns.values()].map((column) => cellHere(place, column));
  const content = `SUBSTITUTE(TRIM(${cells.join('&')}),"FALSE","")`;
  return `IF(${THIS_ROW}<=${headerRowOf(place)},"",IFERROR(IF(${content}="","",1),1))`;
}

function lowerFormula(numbers: readonly string[]): string {
  const unseen = anyOf(numbers.map((number) => `(${number}="${UNSEEN}")`));
  const list = numbers.join(',');
  if (list === '') return '""';
  return `IF(${unseen},"${UNSEEN}",IF(COUNT(${list})=0,"",MIN(${list})))`;
}

interface Own {
  readonly scope: KeyColumn;
  readonly limit: KeyColumn;
  readonly typed: KeyColumn | null;
  readonly atLeast: KeyColumn | null;
}

/** In the words of the reader of Limits. */
function ownProblemFormula(scopeCell: string, { scope, limit, typed, atLeast }: Own, row: number): string {
  const least = cellOf(atLeast, row);
  const noScope = `IF(IFERROR(${isBlankCell(scopeCell)},FALSE),"no scope","the scope is not one that Leeway knows")`;
  const noLimit = `IF(${cellOf(typed, row)}="${UNREAD}","the limit is no number from 0 up",IF(ISNUMBER(${least})+(${least}="${UNSEEN}")>0,"","neither a limit nor a minimum"))`;
  return `IF(${scope.at(row)}="",${noScope},IF(${limit.at(row)}="",${noLimit},""))`;
}

/** In the words of limit-problems.ts: columns come and go with a Refresh, which writes this anew. */
function missingFormula(scope: string, { register, hasDirection }: There): string {
  const missing = SCOPES.flatMap((one): readonly string[] => {
    if (one === 'Direction' && !hasDirection)
      return [`IF(${scope}="Direction","the file has no Direction table","")`];
    if (!isListScope(one) || register.columns.has(SCOPE_COLUMNS[one])) return [];
    const header = INITIATIVES.columns[SCOPE_COLUMNS[one]].header;
    return [`IF(${scope}="${one}",${literal(`the register has no column "${header}"`)},"")`];
  });
  return missing.length === 0 ? '""' : `(${missing.join('&')})`;
}
