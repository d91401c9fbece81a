import * as v from 'valibot';
import { LOG_KINDS, type LogRequest } from '../log/request.ts';
import { type Parsed, parse } from './requests.ts';

/** More than any cell holds; how much it may be in the end is said in words later. */
const MOST = 100_000;

/** Every custom function loads this file: a schema is made only when a request comes. */
const logRequest = () => {
  const text = v.pipe(v.string(), v.maxLength(MOST));
  return v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    kind: v.picklist(LOG_KINDS),
    about: text,
    seen: text,
    reason: text,
    expires: text,
    name: text,
  });
};

/** Checks a record that came over the wire: any script of the page may have sent it. */
export function readLogRequest(request: unknown): Parsed<LogRequest> {
  return parse(logRequest(), request);
}
