import * as v from 'valibot';
import { CHOICES, QUESTIONS } from '../check/questions.ts';
import { type DecideRequest, VERBS } from '../check/request.ts';
import { type Parsed, parse } from './requests.ts';

/** More than any cell holds; how much it may be in the end is said in words later. */
const MOST = 100_000;

/** Every custom function loads this file: a schema is made only when a request comes. */
const decideRequest = () => {
  const text = v.pipe(v.string(), v.maxLength(MOST));
  const answer = v.strictObject({ choice: v.nullable(v.picklist(CHOICES)), words: text });
  return v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    verb: v.picklist(VERBS),
    candidate: v.strictObject({
      about: v.nullable(text),
      cells: v.record(text, text),
      seen: v.record(text, text),
    }),
    answers: v.pipe(v.array(answer), v.length(QUESTIONS.length)),
    reason: text,
    due: text,
    expires: text,
    name: text,
  });
};

/** Checks a decision that came over the wire: any script of the page may have sent it. */
export function readDecideRequest(request: unknown): Parsed<DecideRequest> {
  return parse(decideRequest(), request);
}
