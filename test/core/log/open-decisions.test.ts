import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { randomTabs, withCell } from '../facts/ledger.ts';
import { fileOf, gridOf, openIn, openTexts, recorded, started, typed } from './files.ts';

const SETTINGS = { numRuns: 60, seed: 20_260_603 };

const TABLES = ['Limit', 'Direction', 'Filter'] as const;

const REGISTER = `
  ID    | Initiative | Status   | Team | Size | Start      | End        | Added
  I-001 | Atlas      | Active   | Data | 5    | 2026-05-01 | 2026-08-31 | 2026-01-05
  I-002 | Borealis   | Active   | Data | 1    | 2026-05-01 | 2026-08-31 | 2026-01-05
  I-003 | Cirrus     | Proposed | Ops  | 1    | 2026-07-01 | 2026-08-31 | 2026-05-20
`;
const LIMITS = `
  Scope     | Name | Limit
  Portfolio |      | 3
  Team      | Data | 2
`;
const TABS = { Initiatives: REGISTER, Limits: LIMITS };

/** The file with one cell typed, by its tab, its row of the grid and its header. */
function type(file: ReturnType<typeof started>, name: string, row: number, header: string, text: string) {
  return typed(file, withCell({ [name]: gridOf(file, name) }, name, row - 1, header, text));
}

describe('[O1] the starting point', () => {
  it('waits first, and until then what merely runs is not asked about', () => {
    expect(openTexts(fileOf(TABS))).toEqual([
      'No starting point is recorded: what runs counts as having come without a decision. [Baseline]',
    ]);
  });

  it('is all that a file waits for that stands as it did then', () => {
    fc.assert(
      fc.property(randomTabs, (tabs) => {
        const file = started(tabs);
        const kept = openIn(file).filter(({ key }) => !key.startsWith('came'));
        expect(kept).toEqual([]);
      }),
      SETTINGS,
    );
  });
});

describe('[O2] typed statuses', () => {
  it('wait under the ID, with the cell that they stand in', () => {
    const file = type(started(TABS), 'Initiatives', 1, 'Status', 'Paused');
    expect(openIn(file)).toMatchObject([
      { about: 'I-001', key: 'left i-001', place: { tab: 'Initiatives', row: 2, column: 3 } },
    ]);
  });

  it('a row that is typed off and recorded waits no longer, whatever is in the file', () => {
    const kinds = fc.constantFrom(['Paused', 'Pause'], ['Stopped', 'Stop'], ['Done', 'Finish']);
    fc.assert(
      fc.property(randomTabs, fc.nat(), kinds, (tabs, at, [status = '', kind = '']) => {
        const rows = (tabs.Initiatives?.length ?? 1) - 1;
        const file = type(started(tabs), 'Initiatives', 1 + (at % rows), 'Status', status);
        const open = openIn(file).find((one) => one.kinds.some((each) => each === kind));
        if (open === undefined) return;
        const after = recorded(file, { kind: open.kinds[0] ?? 'Review', about: open.about });
        if (after.planned.kind === 'plan')
          expect(openIn(after.file).map(({ key }) => key)).not.toContain(open.key);
      }),
      SETTINGS,
    );
  });
});

describe('[O4] what is agreed', () => {
  const limit = fc.integer({ min: 0, max: 20 });

  it('each limit that is typed otherwise waits by itself, and the others wait on when it is recorded', () => {
    fc.assert(
      fc.property(limit, limit, (portfolio, team) => {
        const grid: Grid = [
          ['Scope', 'Name', 'Limit'],
          ['Portfolio', '', portfolio],
          ['Team', 'Data', team],
        ];
        const first: Grid = [
          ['Scope', 'Name', 'Limit'],
          ['Portfolio', '', 3],
          ['Team', 'Data', 2],
        ];
        const file = typed(started({ ...TABS, Limits: first }), { Limits: grid });
        const changed = [...(portfolio === 3 ? [] : ['portfolio|']), ...(team === 2 ? [] : ['team|data'])];
        expect(openIn(file).map(({ about }) => about)).toEqual(changed);
        const [one] = openIn(file);
        if (one === undefined) return;
        const after = recorded(file, { kind: 'Limit', about: one.about, seen: one.sentence });
        expect(openIn(after.file).map(({ about }) => about)).toEqual(changed.slice(1));
      }),
      SETTINGS,
    );
  });

  it('whatever is typed, each record takes one off the list, until none is left', () => {
    fc.assert(
      fc.property(randomTabs, randomTabs, (first, then) => {
        const { Limits = [], Direction = [], Filters = [] } = then;
        let file = typed(started(first), { Limits, Direction, Filters });
        const agreed = () => openIn(file).filter(({ kinds: [kind] }) => TABLES.some((one) => one === kind));
        for (let left = agreed(); left.length > 0; left = agreed()) {
          const [{ kinds: [kind = 'Review'] = [], about = '', sentence = '' } = {}] = left;
          const after = recorded(file, { key: `key-${left.length}-long`, kind, about, seen: sentence });
          expect(after.planned.kind).toBe('plan');
          file = after.file;
          expect(agreed().length).toBe(left.length - 1);
        }
      }),
      SETTINGS,
    );
  });

  it('a column that is lost, and a table that nobody ever agreed to, wait as a whole', () => {
    const file = typed(started(TABS), {
      Limits: [
        ['Scope', 'Limit'],
        ['Portfolio', '3'],
      ],
    });
    expect(openTexts(file)).toEqual([
      'The table Limits has lost its column Name, and 1 row is changed; who decided? [Limit]',
    ]);
    const more = { ...fileOf({ ...TABS, Filters: 'Filter | Column | Test\nHas a team | Team | is set' }) };
    const filters = more.tabs.filter(({ name }) => name === 'Filters');
    const begun = started(TABS);
    expect(openTexts({ ...begun, tabs: [...begun.tabs, ...filters] })).toEqual([
      'The table Filters has 1 row that nobody ever agreed to; who decided? [Filter]',
    ]);
  });

  it('where two tabs could be the table nobody agrees to either', () => {
    const file = started(TABS);
    const tabs = file.tabs.flatMap((one) =>
      one.name === 'Limits'
        ? [
            { ...one, name: 'Limits old' },
            { ...one, name: 'Limits new' },
          ]
        : [one],
    );
    expect(openTexts({ ...file, tabs })).toEqual([]);
  });

  it('the column Agreed speaks where the ledger knows nothing', () => {
    const limits = 'Scope | Name | Limit | Agreed\nPortfolio | | 12 | 8\nTeam | Data | 2 |';
    expect(openTexts(fileOf({ ...TABS, Limits: limits })).slice(1)).toEqual([
      'Portfolio: typed 12, agreed 8; who decided? [Limit]',
    ]);
  });
});

describe('[O7] the order', () => {
  it('what all is counted by, then the rows that carry most', () => {
    const once = type(started(TABS), 'Initiatives', 3, 'Status', 'Active');
    const twice = type(once, 'Initiatives', 2, 'Status', 'Paused');
    expect(openTexts(type(twice, 'Limits', 1, 'Limit', '9'))).toEqual([
      'Portfolio: typed 9, agreed 3; who decided? [Limit]',
      'I-003 runs and came without a decision: set its status to Proposed and check it. []',
      'I-002 went from Active to Paused; who decided? [Pause, Stop]',
    ]);
  });
});
