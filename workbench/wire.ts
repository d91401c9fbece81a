import { isDate } from './engine/cell-value.ts';

/**
 * What may cross between sidebar and server
 * (developers.google.com/apps-script/guides/html/communication): numbers, booleans, texts, null, and arrays and
 * objects of these. Dates, functions and circular structures may not.
 */
function isLegal(value: unknown, above: readonly object[] = []): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (isDate(value) || above.includes(value)) return false;
  return Object.values(value).every((item: unknown) => isLegal(item, [...above, value]));
}

const copied = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** @throws a TypeError, before anything is sent: failure handlers do not see it */
export function toServer(args: readonly unknown[]): unknown[] {
  for (const [index, arg] of args.entries())
    if (!isLegal(arg)) throw new TypeError(`Failed due to illegal value in property: ${index}`);
  return args.map(copied);
}

/** One illegal value anywhere, for example a Date, and the whole answer arrives as null. */
export function toClient(result: unknown): unknown {
  return isLegal(result) ? copied(result) : null;
}
