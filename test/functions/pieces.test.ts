import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import {
  AS_OF,
  CAPACITY,
  columns,
  DIRECTION,
  FILE,
  REGISTER,
  SETTINGS,
  type Table,
  withTail,
} from './tables.ts';

const bundle = load();
const all = bundle.DRIFTSIGNALS(...FILE, AS_OF);

describe('[X1] tables come in any order', () => {
  it('each place of the register among the others', () => {
    const [register, ...others] = FILE;
    for (let place = 0; place <= others.length; place++) {
      expect(bundle.DRIFTSIGNALS(...others.toSpliced(place, 0, register), AS_OF), `place ${place}`).toEqual(
        all,
      );
    }
  });

  it('backwards, as whole columns of 1,000 rows', () => {
    const whole = FILE.map((table) => withTail(table, 1_000)).toReversed();
    expect(bundle.DRIFTSIGNALS(...whole, AS_OF)).toEqual(all);
  });
});

/** The least register that must work, which repeats no header of the table before it. */
const LEAST = sheet(`
  Initiative | Status | Start      | End        | Resources
  Atlas      | Active | 2026-06-01 | 2026-06-30 | Ana 60%
  Borealis   | Active | 2026-06-11 | 2026-07-10 | Ana 80%
`);

describe('[X1] a whole table is no piece of the table before it, however many rows it has', () => {
  const before: readonly (readonly [string, Table, Table])[] = [
    ['Settings', SETTINGS, LEAST],
    ['Direction without dates', columns(DIRECTION, 0, 5), LEAST],
    ['Capacity', columns(CAPACITY, 0, 2), columns(LEAST, 0, 4)],
  ];

  it.each(before)('%s', (_, other, register) => {
    const [first, second] = [withTail(other, 20), withTail(register, 20)];
    const apart = bundle.DRIFTSIGNALS(withTail(other, 30), second, AS_OF);
    expect(bundle.DRIFTSIGNALS(second, first, AS_OF), 'after the register').toEqual(apart);
    expect(bundle.DRIFTSIGNALS(first, second, AS_OF), 'before the register').toEqual(apart);
  });
});

describe('[X1] a table comes in pieces', () => {
  it('two ranges of the register side by side', () => {
    expect(
      bundle.DRIFTSIGNALS(columns(REGISTER, 0, 6), columns(REGISTER, 6), ...FILE.slice(1), AS_OF),
    ).toEqual(all);
  });

  it('one range a column, blank tails and all', () => {
    const width = REGISTER[0]?.length ?? 0;
    const pieces = Array.from({ length: width }, (_, at) => withTail(columns(REGISTER, at, at + 1), 1_000));
    expect(bundle.DRIFTSIGNALS(...pieces, ...FILE.slice(1), AS_OF)).toEqual(all);
  });

  it('with a column of no table between them', () => {
    const notes = REGISTER.map((_, row) => [row === 0 ? 'Notes' : 'to be read']);
    const left = columns(REGISTER, 0, 6).map((cells, row) => [...cells, ...(notes[row] ?? [])]);
    expect(bundle.DRIFTSIGNALS(left, columns(REGISTER, 6), ...FILE.slice(1), AS_OF)).toEqual(all);
  });

  it('but not of different numbers of rows: that is no one table', () => {
    expect(() => bundle.DRIFTSCORE(columns(REGISTER, 0, 6), columns(REGISTER, 6).slice(0, 3))).toThrow(
      'Argument 2 is no table that Leeway knows: its headers are "End", "Resources", "Measure", "Visionary"',
    );
  });
});

/** Tables side by side under headers that carry their tab, as the mirror holds them. */
function mirror(tabs: Readonly<Record<string, Table>>, rows: number): Table {
  const blocks = Object.entries(tabs).map(([tab, [headers = [], ...body]]) =>
    withTail([headers.map((header) => `${tab} · ${header}`), ...body], rows),
  );
  return Array.from({ length: rows }, (_, row) => blocks.flatMap((block) => block[row] ?? []));
}

const [Initiatives, Capacity, Limits, Direction, Filters, Settings] = FILE;
const LEEWAY = mirror({ Capacity, Settings, Initiatives, Limits, Direction, Filters }, 1_000);

describe('[X3] one wide range whose headers carry their tab', () => {
  it('is every table of it', () => {
    expect(bundle.DRIFTSIGNALS(LEEWAY, AS_OF)).toEqual(all);
    expect(bundle.DRIFTSIGNALS(LEEWAY, 'leeway:abc', AS_OF)).toEqual(all);
  });

  it('keeps the rows of the register where they are', () => {
    const rows = bundle.DRIFTFLAGS(REGISTER, CAPACITY, AS_OF);
    expect(bundle.DRIFTFLAGS(LEEWAY, AS_OF)).toEqual(rows);
  });

  it('leaves a block without rows a table without rows', () => {
    const empty = mirror({ Initiatives, Filters: Filters.slice(0, 1) }, 50);
    expect(bundle.DRIFTSIGNALS(empty, AS_OF)).toEqual(
      bundle.DRIFTSIGNALS(REGISTER, Filters.slice(0, 1), AS_OF),
    );
  });
});

describe('[T4] people name their own columns', () => {
  it('a header with a dot in it takes no other column away', () => {
    const named = REGISTER.map((row, index) => [...row, index === 0 ? 'Notes · private' : 'x']);
    expect(bundle.DRIFTROWS(named, AS_OF)).toEqual(bundle.DRIFTROWS(REGISTER, AS_OF));
  });
});
