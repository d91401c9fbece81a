import type { Course } from '../../../src/core/courses/course.ts';
import { coursesOf } from '../../../src/core/courses/courses.ts';
import type { Sighting } from '../../../src/core/courses/sighting.ts';
import { day, registerOf, TODAY } from '../sheet.ts';

const HEAD = 'ID | Initiative | Status | Added | Start | Takes off';
const LEDGER = 'No | At | Decision | Initiative | Takes off | Expires | Facts';

export interface File {
  readonly rows: string;
  readonly ledger?: string;
  /** `2 | a | Active | 3 | 2026-06-01 | alpha`: the row of the ledger, key, standing, size, end and name. */
  readonly seen?: string;
}

export function courses({ rows, ledger, seen = '' }: File) {
  const register = registerOf({
    Initiatives: `${HEAD}\n${rows}`,
    ...(ledger === undefined ? {} : { Decisions: `${LEDGER}\n${ledger}` }),
  });
  return coursesOf(register, seen.split('\n').flatMap(sighting), TODAY);
}

const STANDINGS = ['Active', 'Proposed', 'Done', 'off', 'gone'] as const;

function sighting(line: string): readonly Sighting[] {
  const [row = '', key = '', standing = '', size = '1', end = '', name = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const found = STANDINGS.find((one) => one === standing);
  if (found === undefined) return [];
  return [
    { row: Number(row), key, name, standing: found, size: Number(size), end: end === '' ? null : day(end) },
  ];
}

/** The course of the first row. */
export function course(file: File): Course {
  const [first] = courses(file).all;
  if (first === undefined) throw new Error('no course');
  return first;
}

export const from = (file: File) => course(file).activeFrom;
export const on = (iso: string, isSure = true) => ({ kind: 'day', day: day(iso), isSure });
export const BEFORE = { kind: 'before' };
export const UNKNOWN = { kind: 'unknown' };
export const ROW = 'A | Alpha | Active | 2025-01-10 | 2025-02-01 |';
export const BARE = 'A | Alpha | Active | | |';
