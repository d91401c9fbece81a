import * as v from 'valibot';
import type { AdoptRequest } from '../adopt/request.ts';
import { STATUSES } from '../register/status.ts';
import { columnKeys } from '../register/table.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';
import { type Parsed, parse } from './requests.ts';

/** More than any cell holds. */
const MOST_TEXT = 100_000;
/** As many columns as a tab can have. */
const MOST_COLUMNS = 18_278;
/** More words than this are no statuses. */
const MOST_WORDS = 200;

/** Every custom function loads this file: a schema is made only when a request comes. */
const adoptRequest = () => {
  const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
  const count = v.pipe(v.number(), v.integer(), v.minValue(1));
  const column = v.strictObject({
    column: count,
    header: text,
    meaning: v.nullable(v.picklist(columnKeys(INITIATIVES))),
  });
  const status = v.strictObject({ word: text, status: v.nullable(v.picklist(STATUSES)) });
  return v.strictObject({
    tab: text,
    headerRow: count,
    columns: v.pipe(v.array(column), v.maxLength(MOST_COLUMNS)),
    statuses: v.pipe(v.array(status), v.maxLength(MOST_WORDS)),
    isNumbered: v.boolean(),
    isRecorded: v.boolean(),
    name: text,
  });
};

/** Checks an adoption that came over the wire: any script of the page may have sent it. */
export function readAdoptRequest(request: unknown): Parsed<AdoptRequest> {
  return parse(adoptRequest(), request);
}
