import { describe, expect, it } from 'vitest';
import { day } from '../sheet.ts';
import { course, courses, from, on, ROW, UNKNOWN } from './small-ledger.ts';

describe('[G1] the order of the ledger', () => {
  it('is that of its numbers, whatever order the tab is sorted in', () => {
    const ledger = [
      '2 | 2026-03-02 | Pause | A',
      '1 | 2026-01-02 | Approve | A',
      '3 | 2026-04-02 | Resume | A',
    ];
    expect(from({ rows: ROW, ledger: ledger.join('\n') })).toEqual(on('2026-04-02'));
    expect(from({ rows: ROW, ledger: ledger.slice(0, 2).join('\n') })).toEqual(on('2026-06-01', false));
  });

  it('leaves out days to come and kinds that cannot be read', () => {
    const later = '1 | 2026-01-02 | Approve | A\n2 | 2026-07-01 | Stop | A\n3 | 2026-05-01 | Scrap | A';
    expect(from({ rows: ROW, ledger: later })).toEqual(on('2026-01-02'));
  });
});

describe('[G2] which initiative the ledger speaks of', () => {
  it('goes by ID and by name alike, in one order', () => {
    const ledger = '1 | 2026-01-02 | Park | alpha\n2 | 2026-02-02 | Approve | a\n3 | 2026-03-02 | Stop | Zed';
    const { all } = courses({ rows: ROW, ledger });
    expect(all.map(({ label, turns }) => [label, turns.map(({ kind }) => kind)])).toEqual([
      ['A', ['Approve']],
      ['Zed', ['Stop']],
    ]);
    expect(all[0]?.firstPark).toBe(day('2026-01-02'));
  });

  it('goes on where a row is numbered otherwise or lost its number, by its name', () => {
    const ledger = '1 | 2026-01-02 | Seen |\n2 | 2026-02-02 | Stop | A';
    const seen = '2 | a | Active | 1 | | alpha';
    expect(course({ rows: ROW.replace('A |', 'I-9 |'), ledger, seen }).turns).toHaveLength(1);
    expect(course({ rows: ROW.replace('A |', '|'), ledger, seen }).firstSeen).toBe(day('2026-01-02'));
    const { all } = courses({
      rows: `${ROW.replace('A |', 'I-9 |')}\nA | Beta | Active | | |`,
      ledger,
      seen,
    });
    expect(all.map(({ turns }) => turns.length)).toEqual([0, 1]);
  });

  it('does not know which of several rows of a name is meant', () => {
    const rows = `${ROW}\nB | Alpha | Active | 2025-01-10 | |`;
    const { all, named } = courses({ rows, ledger: '1 | 2025-02-02 | Approve | Alpha' });
    expect(all.map(({ activeFrom, cameWithoutDecision }) => [activeFrom, cameWithoutDecision])).toEqual([
      [UNKNOWN, true],
      [UNKNOWN, true],
    ]);
    expect(named('Alpha')).toBe(null);
    expect(named('b')?.label).toBe('B');
  });
});

describe('[G5] taken off', () => {
  const off = (ledger: string, seen = '', row = 'A | Alpha | Stopped | | |') =>
    course({ rows: row, ledger, seen }).takenOff;

  it('is by the Pause, Stop or Finish that ended the last run, with how long it had then been Active', () => {
    const ledger = '1 | 2026-01-01 | Approve | A\n2 | 2026-01-31 | Pause | A\n3 | 2026-03-01 | Stop | A';
    expect(off(ledger)).toEqual({ kind: 'Pause', day: day('2026-01-31'), activeDays: 30, isSure: true });
    expect(off(ledger.replace('Pause', 'Decline'))).toBe(null);
    expect(off(`${ledger}\n4 | 2026-04-01 | Resume | A`)).toBe(null);
  });

  it('does not know of one that was never seen to run how long it ran', () => {
    expect(off('1 | 2026-01-31 | Stop | A')?.activeDays).toBe(null);
    expect(off('1 | 2026-01-01 | Baseline |\n2 | 2026-01-31 | Stop | A')?.activeDays).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(off('1 | 2026-01-01 | Seen |\n2 | 2026-01-31 | Stop | A', '2 | a | Active')?.activeDays).toBe(30);
    expect(off('1 | 2026-01-01 | Seen |\n2 | 2026-01-31 | Stop | A', '2 | a | Proposed')).toBe(null);
  });

  it('by a decision on what was seen to be done before counts too', () => {
    const ledger = '1 | 2026-01-01 | Approve | A\n2 | 2026-03-01 | Seen |\n3 | 2026-03-05 | Finish | A';
    expect(off(ledger, '3 | a | Done | 1 | 2026-02-20')?.kind).toBe('Finish');
  });

  it('keeps the size that was last known while it ran', () => {
    const ledger = '1 | 2026-01-01 | Seen |\n2 | 2026-02-01 | Stop | A\n3 | 2026-03-01 | Seen |';
    const file = { rows: 'A | Alpha | Stopped | | |', ledger, seen: '2 | a | Active | 3\n4 | a | off | 99' };
    expect(course(file).size).toBe(3);
    const { all } = courses({ ...file, rows: 'B | Beta | Active | | |' });
    expect(all.map(({ label, size }) => [label, size])).toEqual([
      ['B', 1],
      ['A', 3],
    ]);
  });
});

describe('[G6] exceptions', () => {
  it('the last one lives until an Approve or End exception, or the day on which it expires', () => {
    const kind = (ledger: string) => course({ rows: ROW, ledger }).exception?.kind;
    expect(kind('1 | 2026-03-02 | Except | A | | 2026-06-02')).toBe('live');
    expect(kind('1 | 2026-03-02 | Except | A | | 2026-06-01')).toBe('expired');
    expect(kind('1 | 2026-03-02 | Except | A')).toBe('without expiry');
    expect(
      kind('1 | 2026-03-02 | Except | A | | 2026-05-31\n2 | 2026-05-31 | Renew | A | | 2026-08-31'),
    ).toBe('live');
    expect(kind('1 | 2026-03-02 | Except | A\n2 | 2026-04-02 | End exception | A')).toBe(undefined);
    expect(kind('1 | 2026-03-02 | Except | A\n2 | 2026-04-02 | Approve | A')).toBe(undefined);
  });

  it('each Renew of the present run prolongs it, and each Except behind another', () => {
    const ledger =
      '1 | 2025-03-02 | Except | A\n2 | 2025-04-02 | Renew | A\n3 | 2025-05-02 | Stop | A\n4 | 2026-03-02 | Except | A\n5 | 2026-04-02 | Renew | A\n6 | 2026-05-02 | Except | A';
    expect(course({ rows: ROW, ledger }).renewals).toEqual([day('2026-04-02'), day('2026-05-02')]);
  });
});

describe('[G7] what it takes off', () => {
  it('is what the register and the decisions of its present run name', () => {
    const rows = 'A | Alpha | Active | | | B; C\nX | One, two | Stopped | | |';
    const ledger =
      '1 | 2025-03-02 | Approve | A | Old\n2 | 2025-05-02 | Stop | A\n3 | 2026-03-02 | Approve | A | c; One, two\n4 | 2026-04-02 | Renew | A | D';
    expect(course({ rows, ledger }).takesOff).toEqual(['B', 'C', 'One, two', 'D']);
  });
});
