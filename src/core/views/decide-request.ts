import * as v from 'valibot';
import { CHOICES, QUESTIONS } from '../check/questions.ts';
import { type DecideRequest, VERBS } from '../check/request.ts';
import { type Parsed, parse } from './requests.ts';

/** More than any cell holds; how much it may be in the end is said in words later. */
const MOST = 100_000;

function isTexts(given: unknown): boolean {
  return (
    typeof given === 'object' &&
    given !== null &&
    !Array.isArray(given) &&
    Object.entries(given).every(
      ([key, text]) => key.length <= MOST && typeof text === 'string' && text.length <= MOST,
    )
  );
}

/** Every custom function loads this file: a schema is made only when a request comes. */
const decideRequest = () => {
  const text = v.pipe(v.string(), v.maxLength(MOST));
  // A record of the library's leaves out headers such as "constructor".
  const texts = v.custom<Readonly<Record<string, string>>>(isTexts, 'expected texts by header');
  const answer = v.strictObject({ choice: v.nullable(v.picklist(CHOICES)), words: text });
  return v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    verb: v.picklist(VERBS),
    candidate: v.strictObject({
      about: v.nullable(text),
      cells: texts,
      seen: texts,
    }),
    answers: v.pipe(v.array(answer), v.length(QUESTIONS.length)),
    reason: text,
    due: text,
    expires: text,
    name: text,
    pauses: v.optional(v.array(text)),
  });
};

/** Checks a decision that came over the wire: any script of the page may have sent it. */
export function readDecideRequest(request: unknown): Parsed<DecideRequest> {
  return parse(decideRequest(), request);
}
