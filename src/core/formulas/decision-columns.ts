import { isThere } from './direction-columns.ts';
import { keyOf, THIS_ROW, UNREAD } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { cellHere, type TablePlace } from './place.ts';
import type { Readings } from './readings.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** W4: 1 for each row of the register that the last decision on it lets run, or that a Baseline found there. */
export function writeApproved(
  sheet: KeysSheet,
  watched: Watched,
  { identity, added }: RowColumns,
  place: TablePlace,
  length: number,
  { readings, vocabulary }: { readings: Readings; vocabulary: Vocabulary },
): KeyColumn {
  const cell = (key: string) => {
    const column = place.columns.get(key);
    return column === undefined ? '""' : cellHere(place, column);
  };
  const word = sheet.formulas('Decided', length, () => {
    return `IF(${isThere(place)},IFERROR(${vocabulary.decision.of(cell('decision'))},""),"")`;
  });
  const kind = sheet.formulas('Decided today', length, (row) => {
    const expires = readings.read('day', cell('expires'));
    const isExpired = `IF(ISNUMBER(${expires}),${expires}<=TODAY(),FALSE)`;
    const day = readings.read('day', cell('at'));
    const isAhead = `IF(ISNUMBER(${day}),INT(${day})>TODAY(),FALSE)`;
    return `IF(${isAhead},"",IF(${word.at(row)}="except",IF(${isExpired},"down","up"),${word.at(row)}))`;
  });
  const subject = sheet.formulas('Decided on', length, () => `IFERROR(${keyOf(cell('initiative'))},"k")`);
  const number = sheet.formulas('Number', length, () => readings.read('number', cell('no')));
  const turn = sheet.formulas('Turn', length, (row) => {
    const isWhole = `IF(ISNUMBER(${number.at(row)}),${number.at(row)}=INT(${number.at(row)}),FALSE)`;
    return `IF(${isWhole},${number.at(row)},${THIS_ROW})*100000+${THIS_ROW}`;
  });
  const baseline = sheet.formulas('Baseline', length, (row) => {
    const day = readings.read('day', cell('at'));
    return `IF(${kind.at(row)}="baseline",IF(ISNUMBER(${day}),${day},"${UNREAD}"),"")`;
  });
  const last = (row: number, word: string) =>
    `MAXIFS(${turn.all},${subject.all},${identity.at(row)},${kind.all},"${word}")`;
  const found = (row: number) => {
    const isBefore = `IF(ISNUMBER(${added.at(row)}),${added.at(row)}<=MAX(${baseline.all}),TRUE)`;
    const isOpen = `COUNTIF(${baseline.all},"${UNREAD}")>0`;
    return `IF(COUNTIF(${kind.all},"baseline")=0,0,IF(${isOpen},1,IF(${isBefore},1,0)))`;
  };
  return sheet.formulas('Approved', watched.length, (row) => {
    // Turns are whole numbers, so that a half decides only where there is no decision.
    return `IF(${last(row, 'up')}+${found(row)}/2>${last(row, 'down')},1,0)`;
  });
}
