import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../sheet.ts';

const REGISTER = `
  ID  | Initiative | Status | Start      | End        | Rank | Team       | Size | Operator | Added      | Priority | Resources
  I-1 | Atlas      | Active | 2026-01-01 | 2026-12-31 | 1    | Data       | 3    | Ana      | 2026-01-01 | P-1      | Ana 10%
  I-2 | Borealis   | Active | 2026-01-01 | 2026-12-31 | 2    | Data; Web  | 5    | Ben      | 2026-01-02 | Grow     | Ben 10%
  I-3 | Cirrus     | Active | 2026-01-01 | 2026-12-31 |      | data       | 1    | Ana      | 2026-01-03 | P-2      | Ana 10%
  I-4 | Delta      | Active | 2026-01-01 | 2026-12-31 |      | Data       | 1    | Cleo     |            |          | Ana 10%
  I-5 | Echo       | Paused | 2026-01-01 | 2026-12-31 | 1    | Data       | 9    | Ana      | 2026-01-01 | P-1      | Ana 10%`;

const DIRECTION = `
  ID  | Priority | Not pursued | Why it matters | Owner | From       | Until
  P-1 | Grow     | x           | y              | Ana   |            |
  P-2 | Mend     | x           | y              | Ana   | 2026-06-01 | 2026-06-01
  P-3 | Wind up  | x           | y              | Ana   |            | 2026-05-31`;

function limits(table: string) {
  const board = boardOf({ Initiatives: REGISTER, Direction: DIRECTION, Limits: table });
  return {
    wip: board.rows.map(({ wip }) => wip),
    states: board.limits.map(({ now, headroom, state }) => [now, headroom, state]),
    board,
  };
}

describe('limits', () => {
  it('[W1] counts active initiatives, or sums their Size', () => {
    const { states } = limits(
      'Scope | Name | Limit | Counts\nPortfolio | | 4 | \nPortfolio | | 9 | Size\nTeam | DATA | 5 |\nTeam | Nobody | 2 |',
    );
    expect(states).toEqual([
      [4, 0, 'full'],
      [10, -1, 'over: Portfolio 10/9 (Size)'],
      [4, 1, 'ok'],
      [0, 2, 'ok'],
    ]);
  });

  it('[W2] a row with several values counts in each; [W8] a blank name shows the fullest', () => {
    const { states, wip } = limits('Scope | Name | Limit\nTeam | | 3');
    expect(states).toEqual([[4, -1, 'over: Team Data 4/3']]);
    expect(wip[1]).toBe('Team Data 4/3 · Team Web 1/3');
  });

  it('[W3] those over are the last by Rank, Added, ID; the others show the use', () => {
    const { wip } = limits('Scope | Name | Limit\nTeam | Data | 3\nPortfolio | | 2');
    expect(wip).toEqual([
      'Team Data 4/3 · Portfolio 4/2',
      'Team Data 4/3 · Portfolio 4/2',
      'over Portfolio 4/2 · Team Data 4/3',
      'over Team Data 4/3 · over Portfolio 4/2',
      '',
    ]);
  });

  it('[W3] under Size, those at which the sum passes the limit', () => {
    expect(limits('Scope | Name | Limit | Counts\nTeam | Data | 8 | Size').wip).toEqual([
      'Team Data 10/8 (Size)',
      'Team Data 10/8 (Size)',
      'over Team Data 10/8 (Size)',
      'over Team Data 10/8 (Size)',
      '',
    ]);
  });

  it('[W1] the other scopes, each by name', () => {
    const { states } = limits(
      'Scope | Name | Limit\nOperator | | 1\nResource | Ana | 2\nPriority | grow | 1\nDirection | | 1\nVisionary | | 1\nProphet | | 1',
    );
    expect(states).toEqual([
      [2, -1, 'over: Operator Ana 2/1'],
      [3, -1, 'over: Resource Ana 3/2'],
      [2, -1, 'over: Priority P-1 2/1'],
      [2, -1, 'over: Direction 2/1'],
      [null, null, 'unknown: the register has no column "Visionary"'],
      [null, null, 'unknown: the register has no column "Prophet"'],
    ]);
  });

  it('[W8] full, under, and unknown with the reason', () => {
    const { states } = limits(
      'Scope | Name | Limit | At least\nTeam | Web | 3 | 2\nTeam | Web | 4 | \nTeam | Mend | 0 | \nTown | | 3 |\nTeam | Ops | | 1',
    );
    expect(states).toEqual([
      [1, 2, 'under: Team Web 1 of at least 2'],
      [null, null, 'unknown: row 2 sets a limit on the same'],
      [0, 0, 'full'],
      [null, null, 'unknown: the scope is not one that Leeway knows'],
      [0, null, 'under: Team Ops 0 of at least 1'],
    ]);
  });

  it('[W4] over a limit that refuses, without a decision that lets it run, a row is not approved', () => {
    const tabs = { Initiatives: REGISTER, Limits: 'Scope | Limit | Mode\nPortfolio | 2 | Refuse' };
    const says = (decisions: string) =>
      boardOf({ ...tabs, Decisions: decisions }).rows.map((row) => row.says.startsWith('not approved'));
    expect(says('No | At | Decision | Initiative\n1 | 2026-01-03 | Approve | i-3')).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(says('No | At | Decision | Initiative\n1 | 2026-01-03 | Baseline |')).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(says('No | At | Decision | Initiative\n1 | 2026-01-02 | Baseline |')).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(
      says(
        'No | At | Decision | Initiative\n1 | 2026-01-03 | Approve | I-4\n2 | 2026-01-04 | Stop | I-4\n3 | 2026-01-05 | Approve | I-3',
      ),
    ).toEqual([false, false, false, true, false]);
    expect(boardOf(tabs).rows.some((row) => row.says.startsWith('not approved'))).toBe(false);
  });

  it.each([
    ['2026-06-02', '', false],
    ['2026-06-01', '', true],
    ['', '', false],
    ['2026-06-01', '\n2 | 2026-05-20 | Renew | I-4 | 2026-07-01', false],
    ['2026-06-01', '\n2 | 2026-05-20 | Approve | I-4 | ', false],
    ['2026-07-01', '\n2 | 2026-05-20 | End exception | I-4 | ', true],
  ])(
    '[W4] an exception that expires on "%s" lets a row run until that day%s',
    (expires, later, isFlagged) => {
      const board = boardOf({
        Initiatives: REGISTER,
        Limits: 'Scope | Limit | Mode\nPortfolio | 2 | Refuse',
        Decisions: `No | At | Decision | Initiative | Expires\n1 | 2026-01-03 | Except | I-4 | ${expires}${later}`,
      });
      const row = board.rows.find(({ initiative }) => initiative.id === 'I-4');
      expect(row?.says.startsWith('not approved')).toBe(isFlagged);
    },
  );

  it('[W4] a decision that is dated after today lets nothing run yet', () => {
    const says = (at: string) =>
      boardOf({
        Initiatives: REGISTER,
        Limits: 'Scope | Limit | Mode\nPortfolio | 2 | Refuse',
        Decisions: `No | At | Decision | Initiative\n1 | ${at} | Approve | I-4`,
      }).rows.find(({ initiative }) => initiative.id === 'I-4')?.says;
    expect(says('2026-06-02 00:00:00')).toMatch(/^not approved/);
    expect(says('2026-06-01 23:59:00')).not.toMatch(/^not approved/);
  });

  it('[W7] a row says all that a person must see, and nothing where all is clean', () => {
    const board = boardOf({
      Initiatives:
        'ID | Initiative | Status | Start | End | Resources | Size\nI-1 | Atlas | Active | 2026-01-01 | 2026-02-01 | Ana | big\nI-2 | Borealis | Active | 2026-02-01 | 2026-02-03 | Ana | 1\nI-3 | Cirrus | Active | 2026-03-01 | 2026-03-02 | Ana | 1',
      Limits: 'Scope | Limit\nPortfolio | 1',
      Filters: 'Filter | Column | Test | Value\nEarly | Start | before | 2026-03-01',
      Capacity: 'Resource | Capacity\nAna | 1',
    });
    expect(board.rows.map(({ says }) => says)).toEqual([
      'competes: Ana 200% of 100%, 1 Feb, with I-2 · unknown: Size',
      'over Portfolio 3/1 · competes: Ana 200% of 100%, 1 Feb, with I-1',
      'over Portfolio 3/1 · fails Early',
    ]);
  });

  it('[W3] the order of rows changes nothing', () => {
    const [header = '', ...rows] = REGISTER.trim()
      .split('\n')
      .map((line) => line.trim());
    const wipById = (lines: readonly string[]) => {
      const board = boardOf({
        Initiatives: [header, ...lines].join('\n'),
        Limits: 'Scope | Name | Limit | Counts\nTeam | | 8 | Size\nPortfolio | | 2 |',
      });
      return new Map(board.rows.map(({ initiative, wip }) => [initiative.id, wip]));
    };
    const expected = wipById(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(wipById(shuffled)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
