/** What a number is by the way it is shown: a moment shows its day, a time of day only its hours. */
export type NumberKind = 'number' | 'day' | 'time';

/** Formats that every program knows by number (ECMA-376, 18.8.30); those of East Asia are dates there. */
const DAYS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];

/** @param code the file's own format of that number */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code);
  if (DAYS.includes(id)) return 'day';
  return TIMES.includes(id) ? 'time' : 'number';
}

/** Words in quotes, signs behind a backslash, gaps and fillings; the brackets of time that has passed are kept. */
const NO_CODE = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** By the section for positive numbers; an m is a month unless hours or seconds stand there too. */
function kindOfCode(code: string): NumberKind {
  const [letters = ''] = code.replace(NO_CODE, '').split(';');
  if (/[dy]/i.test(letters)) return 'day';
  if (/[hs]|\[m/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'day' : 'number';
}
