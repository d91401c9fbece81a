import * as z from 'zod/mini';
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
  const text = z.string().check(z.maxLength(MOST_TEXT));
  const count = z.int().check(z.positive());
  const column = z.strictObject({
    column: count,
    header: text,
    meaning: z.nullable(z.enum(columnKeys(INITIATIVES))),
  });
  const status = z.strictObject({ word: text, status: z.nullable(z.enum(STATUSES)) });
  return z.strictObject({
    tab: text,
    headerRow: count,
    columns: z.array(column).check(z.maxLength(MOST_COLUMNS)),
    statuses: z.array(status).check(z.maxLength(MOST_WORDS)),
    isNumbered: z.boolean(),
    isRecorded: z.boolean(),
    name: text,
  });
};

/** Checks an adoption that came over the wire: any script of the page may have sent it. */
export function readAdoptRequest(request: unknown): Parsed<AdoptRequest> {
  return parse(adoptRequest(), request);
}
