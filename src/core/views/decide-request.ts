import * as z from 'zod/mini';
import { CHOICES, QUESTIONS } from '../check/questions.ts';
import { type DecideRequest, VERBS } from '../check/request.ts';
import { type Parsed, parse } from './requests.ts';

/** More than any cell holds; how much it may be in the end is said in words later. */
const MOST = 100_000;

/** Every custom function loads this file: a schema is made only when a request comes. */
const decideRequest = () => {
  const text = z.string().check(z.maxLength(MOST));
  const answer = z.strictObject({ choice: z.nullable(z.enum(CHOICES)), words: text });
  return z.strictObject({
    key: z.string().check(z.regex(/^[\w-]{8,64}$/)),
    verb: z.enum(VERBS),
    candidate: z.strictObject({
      about: z.nullable(text),
      cells: z.record(text, text),
      seen: z.record(text, text),
    }),
    answers: z.array(answer).check(z.length(QUESTIONS.length)),
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
