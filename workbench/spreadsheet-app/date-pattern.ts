import { momentOf, wallClock } from '../engine/zoned-time.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const PIECES = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

function offset(face: number, moment: number): string {
  const minutes = Math.round((face - moment) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${padded(size % 60, 2)}`;
}

function field(letters: string, face: Date, moment: number): string {
  const { length } = letters;
  const hour = face.getUTCHours();
  const name = (names: readonly string[], index: number) =>
    length > 3 ? (names[index] ?? '') : (names[index] ?? '').slice(0, 3);
  switch (letters[0]) {
    case 'y':
      return length === 2 ? padded(face.getUTCFullYear() % 100, 2) : padded(face.getUTCFullYear(), length);
    case 'M':
      return length > 2 ? name(MONTHS, face.getUTCMonth()) : padded(face.getUTCMonth() + 1, length);
    case 'd':
      return padded(face.getUTCDate(), length);
    case 'E':
      return name(DAYS, face.getUTCDay());
    case 'H':
      return padded(hour, length);
    case 'h':
      return padded(hour % 12 || 12, length);
    case 'm':
      return padded(face.getUTCMinutes(), length);
    case 's':
      return padded(face.getUTCSeconds(), length);
    case 'S':
      return padded(face.getUTCMilliseconds(), length);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'Z':
      return offset(face.getTime(), moment);
    default:
      throw new Error(`the pattern letter ${letters} is not in the workbench`);
  }
}

/** A moment by a pattern of java.text.SimpleDateFormat, which `Utilities.formatDate` takes. */
export function formatByPattern(moment: number, timeZone: string, pattern: string): string {
  const face = new Date(wallClock(moment, timeZone));
  return pattern.replace(PIECES, (piece, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return letter === undefined ? piece : field(piece, face, moment);
  });
}

/** Reads a text by a pattern of digits (`yyyy-MM-dd HH:mm:ss` and the like). */
export function parseByPattern(text: string, timeZone: string, pattern: string): number {
  const order: string[] = [];
  const source = pattern.replace(PIECES, (piece, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return (quoted ?? piece).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    order.push(letter);
    return piece.length === 1 ? '(\\d+)' : `(\\d{${piece.length}})`;
  });
  const match = new RegExp(`^${source}`).exec(text);
  if (!match) throw new Error(`Unparseable date: "${text}"`);
  const number = (letter: string, otherwise: number) => {
    const index = order.indexOf(letter);
    return index < 0 ? otherwise : Number(match[index + 1]);
  };
  const face = Date.UTC(
    number('y', 1970),
    number('M', 1) - 1,
    number('d', 1),
    number('H', 0),
    number('m', 0),
    number('s', 0),
    number('S', 0),
  );
  return momentOf(face, timeZone);
}
