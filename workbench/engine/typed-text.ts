import type { FileLocale } from './file-locale.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_FIRST_FORMAT = 'dd/mm/yyyy';

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:[.\s]\d{3})+)(?:,\d+)?\s?%?$/;
const POINT_NUMBER = /^[+-]?\d+\.\d+\s?%?$/;
const DATE = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** What the engine must be told for a text that is typed in a file of this locale; itself, in the engine's own. */
export function typedText(
  text: string,
  { isDayFirst, typed: { decimal } }: FileLocale,
): { readonly content: string; readonly format?: string } {
  if (decimal === ',' && NUMBER.test(text)) return { content: text.replace(/[.\s]/g, '').replace(',', '.') };
  const date = isDayFirst ? DATE.exec(text) : null;
  const isDotted = date?.[2] === '.';
  if (date !== null && !(isDotted && (decimal === '.' || date[4] === undefined)))
    return dayFirst(date) ?? asText(text);
  return decimal === ',' && POINT_NUMBER.test(text) ? asText(text) : { content: text };
}

/** Null for a day that no month has. */
function dayFirst([, day, , month, year, ...time]: RegExpExecArray) {
  if (year === undefined) return { content: `${month}/${day}` };
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const begins = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  if (begins.getUTCMonth() + 1 !== Number(month)) return null;
  const clock = hours / 24 + minutes / 1440 + seconds / 86_400;
  const content = String((begins.getTime() - EPOCH) / DAY + clock);
  return { content, format: clock === 0 ? DAY_FIRST_FORMAT : `${DAY_FIRST_FORMAT} hh:mm:ss` };
}

/** Else the engine would read a number of English in it, or a date with the month first. */
function asText(text: string) {
  return { content: `'${text}` };
}
