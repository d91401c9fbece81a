import { plainNumber, UNSEEN } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { cellOf, type LimitColumns } from './limit-columns.ts';
import { cellHere, type TablePlace } from './place.ts';
import { TOLERANCE, type UseColumns } from './use-columns.ts';

/** W8: what the Limits tab shows of each of its rows. */
export interface StateColumns {
  readonly now: KeyColumn;
  readonly headroom: KeyColumn;
  readonly state: KeyColumn;
  /** 1 where a limit judges nothing until the next Refresh. */
  readonly isNew: KeyColumn;
}

/** @param uses null where no limit judges anything yet: then only their problems are known */
export function writeStates(
  sheet: KeysSheet,
  place: TablePlace,
  limits: LimitColumns,
  uses: UseColumns | null,
): StateColumns {
  const { length, exists, problem, limit, atLeast, kind } = limits;
  const isJudged = (row: number) => `(${exists.at(row)}=1)*(${problem.at(row)}="")`;
  const isNew = sheet.formulas('New', length, (row) => {
    const isKnown = uses === null ? '0' : `COUNTIF(${uses.kind.all},${kind.at(row)})`;
    const unseen = [limit.at(row), cellOf(atLeast, row)].map((number) => `(${number}="${UNSEEN}")`);
    return `IF(${isJudged(row)},IF((${unseen.join('+')}+(${isKnown}=0))>0,1,0),0)`;
  });
  const now = sheet.formulas('Now', length, (row) =>
    uses === null ? '""' : `IF(${isJudged(row)}*(${isNew.at(row)}=0),${nowFormula(kind.at(row), uses)},"")`,
  );
  const headroom = sheet.formulas(
    'Headroom',
    length,
    (row) => `IF(ISNUMBER(${now.at(row)})*ISNUMBER(${limit.at(row)}),${limit.at(row)}-${now.at(row)},"")`,
  );
  const [over, under] = uses === null ? [null, null] : writeExceeded(sheet, place, limits, uses);
  const state = sheet.formulas('State', length, (row) => {
    const rest = `IF(ISNUMBER(${headroom.at(row)}),IF(${headroom.at(row)}<=${TOLERANCE},"full","ok"),"ok")`;
    const known = [over, under].reduceRight(
      (otherwise, column) =>
        column === null ? otherwise : `IF(${column.at(row)}<>"",${column.at(row)},${otherwise})`,
      rest,
    );
    const judged = `IF(${now.at(row)}="","unknown: Refresh",${known})`;
    const unknown = `IF(${problem.at(row)}<>"","unknown: "&${problem.at(row)},${judged})`;
    return `IF(${exists.at(row)}="","",${unknown})`;
  });
  return { now, headroom, state, isNew };
}

/** The use of the fullest name; blank where it must first be read by a Refresh. */
function nowFormula(kind: string, uses: UseColumns): string {
  const unseen = `COUNTIFS(${uses.kind.all},${kind},${uses.isUnseen.all},1)`;
  return `IF(${unseen}>0,"",MAXIFS(${uses.load.all},${uses.kind.all},${kind}))`;
}

/** `over: …` and `under: …` of each limit; blank where none of its names is. */
function writeExceeded(
  sheet: KeysSheet,
  place: TablePlace,
  { length, limit, atLeast, kind, scope }: LimitColumns,
  uses: UseColumns,
): readonly [KeyColumn, KeyColumn | null] {
  const mine = (row: number) => `(${uses.kind.all}=${kind.at(row)})`;
  const over = sheet.formulas('Over limit', length, (row) => {
    const isOver = `${mine(row)}*(${uses.load.all}>${orZero(limit.at(row))}+${TOLERANCE})`;
    return `IF(ISNUMBER(${limit.at(row)}),${listed('over: ', isOver, uses.text.all)},"")`;
  });
  if (atLeast === null) return [over, null];
  const under = sheet.formulas('Under minimum', length, (row) => {
    const least = orZero(atLeast.at(row));
    const isThere = `((${uses.load.all}>0)+(${uses.spelled.all}>0)>0)`;
    const isUnder = `${mine(row)}*(${uses.load.all}<${least}-${TOLERANCE})*${isThere}`;
    const label = labelFormula(place, scope.at(row), uses);
    const text = `${label}&" "&${plainNumber(uses.load.all)}&" of at least "&${plainNumber(least)}`;
    return `IF(ISNUMBER(${atLeast.at(row)}),${listed('under: ', isUnder, text)},"")`;
  });
  return [over, under];
}

function orZero(number: string): string {
  return `N(${number})`;
}

function listed(word: string, condition: string, texts: string): string {
  const list = `TEXTJOIN("; ",TRUE,ARRAYFORMULA(IF(${condition},${texts},"")))`;
  return `IF(SUMPRODUCT(${condition})>0,"${word}"&${list},"")`;
}

/** A name that nothing counts under is spelled as the limit spells it. */
function labelFormula(place: TablePlace, scope: string, { spelled, load, label }: UseColumns): string {
  const name = place.columns.get('name');
  if (name === undefined) return label.all;
  const own = `${scope}&" "&IFERROR(TRIM(${cellHere(place, name)}),"")`;
  return `IF((${spelled.all}=2)*(${load.all}=0),${own},${label.all})`;
}
