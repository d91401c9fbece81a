import * as v from 'valibot';
import type { Day } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';

/** Of what came over the wire no more is said back. */
const MOST_SAID = 200;

/** What the sidebar sends to see a register: the day to judge it as of, or null for today. */
export interface NowRequest {
  readonly asOf: string | null;
}

export type Parsed<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Every custom function loads this file: a schema is made only when a request comes. */
const nowRequest = () => {
  const isDay = (text: string) => readDayText(text).kind === 'day';
  const day = v.pipe(v.string(), v.isoDate(), v.check(isDay, 'there is no such day'));
  return v.strictObject({ asOf: v.nullable(day) });
};

/** Checks a request that came over the wire: any script of the page may have sent it. */
export function readNowRequest(request: unknown): Parsed<Day | null> {
  const parsed = parse(nowRequest(), request);
  if (parsed.kind === 'refused') return parsed;
  const read = readDayText(parsed.value.asOf ?? '');
  return { kind: 'value', value: read.kind === 'day' ? read.day : null };
}

/** What fits the schema, or a sentence on the first thing that does not. */
export function parse<Value>(
  schema: v.BaseSchema<unknown, Value, v.BaseIssue<unknown>>,
  request: unknown,
): Parsed<Value> {
  const parsed = v.safeParse(schema, request);
  if (parsed.success) return { kind: 'value', value: parsed.output };
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue) ?? 'the request';
  return {
    kind: 'refused',
    sentence: `Leeway could not read ${place}: ${issue.message.slice(0, MOST_SAID)}.`,
  };
}
