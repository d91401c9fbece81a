import { describe, expect, it } from 'vitest';
import { type CheckBase, prepareCheck } from '../../../src/core/check/base.ts';
import type { Candidate } from '../../../src/core/check/candidate.ts';
import { isChosen, namedToComeOff } from '../../../src/core/check/come-off.ts';
import { roomFor, type Wish, withoutRoom } from '../../../src/core/check/room.ts';
import { costText, freesTexts, proofText } from '../../../src/core/check/room-texts.ts';
import { verdictOf } from '../../../src/core/check/verdict.ts';
import { type Initiative, labelOf } from '../../../src/core/register/initiative.ts';
import type { Removal } from '../../../src/core/removal/takes-off.ts';
import { baseline, seen, type Tabs, withLedger } from '../facts/ledger.ts';
import { day, file, TODAY } from '../sheet.ts';

const REGISTER = `
  ID    | Initiative | Status   | Rank | Team | Size | Start      | End        | Resources | Takes off
  I-001 | Atlas      | Active   | 1    | Data | 5    | 2026-06-01 | 2026-08-31 | Ana 60%   |
  I-002 | Borealis   | Active   | 2    | Data | 3    | 2026-06-01 | 2026-07-20 | Ana 20%   |
  I-003 | Cirrus     | Active   | 3    | Data | 2    | 2026-06-01 | 2026-08-31 | Ana 20%   |
  I-004 | Dune       | Proposed |      | Data | 1    | 2026-07-01 | 2026-07-31 | Ana 20%   | I-001
`;
const LIMITS = `
  Scope | Name | Limit
  Team  | Data | 3
`;
const CAPACITY = `
  Resource | Capacity
  Ana      | 1
`;

function baseOf(tabs: Tabs = {}): CheckBase {
  const all = { Initiatives: REGISTER, Limits: LIMITS, Capacity: CAPACITY, ...tabs };
  const prepared = prepareCheck(file(all), TODAY);
  if (prepared.kind === 'sorry') throw new Error(prepared.sentence);
  return prepared.base;
}

const echo = (cells: Candidate['cells'] = {}): Candidate => ({
  about: null,
  cells: { Initiative: 'Echo', Team: 'Data', Start: '2026-07-01', End: '2026-07-31', ...cells },
  seen: {},
});

const WISH: Wish = { cost: 'size', staying: new Set(), isSpent: () => false };

function nameIn(base: CheckBase, rows: readonly Initiative[]): string {
  const named = namedToComeOff(base, rows);
  if (named.kind === 'sorry') throw new Error(named.sentence);
  return named.text;
}

function roomIn(base: CheckBase, candidate: Candidate, wish: Partial<Wish> = {}) {
  const found = roomFor(base, candidate, { ...WISH, ...wish });
  if (found === null) throw new Error('the candidate makes no row');
  return { ...found, shown: found.sets.map(({ rows }) => rows.map(labelOf).join('; ')) };
}

describe('room for a candidate', () => {
  it('[C10] is up to three sets, the best first, and to take off any of them is enough', () => {
    const base = baseOf();
    const { kind, sets, shown, sentences } = roomIn(base, echo({ Resources: 'Ana 20%' }));
    expect([kind, shown, sentences]).toEqual([
      'sets',
      ['I-003', 'I-002', 'I-001'],
      ['The best costs 2: nothing costs less.'],
    ]);
    for (const { rows } of sets) {
      const off = echo({ Resources: 'Ana 20%', 'Takes off': nameIn(base, rows) });
      const { limits, overloads, pauses } = verdictOf(base, off);
      expect([limits, overloads, pauses]).toEqual([[], [], rows.map(labelOf)]);
      expect(isChosen(base, off, rows)).toBe(true);
    }
  });

  it('[C10] is the same whatever it takes off already, also where its row says so', () => {
    const base = baseOf();
    expect(roomIn(base, echo({ 'Takes off': 'I-001; I-002' })).shown).toEqual(['I-003', 'I-002', 'I-001']);
    expect(roomIn(base, { about: 'i-004', cells: {}, seen: {} }).shown).toEqual(['I-003', 'I-002', 'I-001']);
  });

  it('[C10] is asked for in the same words whatever is taken off, so that it is looked for once', () => {
    const [cells, seen] = [
      { Size: '2', Team: 'Ops' },
      { Size: '1', Team: 'Data' },
    ];
    const asked = (candidate: Candidate) => JSON.stringify(withoutRoom(candidate));
    const none = asked({ about: 'i-004', cells, seen });
    const chosen = { Size: '2', 'Takes off': 'I-003', Team: 'Ops' };
    const held = { Size: '1', 'Takes off': 'I-001', Team: 'Data' };
    expect(asked({ about: 'i-004', cells: chosen, seen: held })).toBe(none);
  });

  it('[C10] leaves protected rows on, and counts as one wishes', () => {
    const wide = echo({ Resources: 'Ana 40%' });
    expect(roomIn(baseOf(), wide).shown).toEqual(['I-001', 'I-002; I-003']);
    expect(roomIn(baseOf(), wide, { cost: 'rank' }).shown).toEqual(['I-002; I-003', 'I-001']);
    expect(roomIn(baseOf(), wide, { staying: new Set(['i-001']) }).shown).toEqual(['I-002; I-003']);
  });

  it('[C10] says why no removal is enough, of a new candidate by its name', () => {
    const { kind, sentences } = roomIn(baseOf(), echo({ Resources: 'Ana 300%' }));
    expect([kind, sentences]).toEqual([
      'impossible',
      ['No removal is enough: Echo alone asks 300% of the 100% that Ana has, 1-20 Jul.'],
    ]);
  });

  it('[D4] goes by the limits that were agreed, as the verdict does', () => {
    const tabs = { Initiatives: REGISTER, Limits: LIMITS, Capacity: CAPACITY };
    const raised = { ...tabs, Limits: LIMITS.replace('| 3', '| 9') };
    const base = baseOf(withLedger(raised, baseline(tabs, day('2026-05-01'))));
    const candidate = echo();
    expect(verdictOf(base, candidate).limits.map(({ text }) => text)).toEqual([
      'Team Data would run 4, with a limit of 3 (now 3)',
    ]);
    const { kind, sets, shown } = roomIn(base, candidate);
    expect([kind, shown[0]]).toEqual(['sets', 'I-003']);
    const chosen = echo({ 'Takes off': nameIn(base, sets[0]?.rows ?? []) });
    expect(verdictOf(base, chosen).limits).toEqual([]);
  });

  it('[D4] counts under the limits what left without a decision, and says so', () => {
    const tabs = { Initiatives: REGISTER, Limits: LIMITS, Capacity: CAPACITY };
    const before = baseline(tabs, day('2026-05-01'));
    const typed = { ...tabs, Initiatives: REGISTER.replace('Cirrus     | Active', 'Cirrus     | Paused') };
    const base = baseOf(withLedger(typed, [...before, ...seen(typed, before, day('2026-05-20'))]));
    const held =
      'I-003 left without a decision and still counts under the limits: record what was decided, and it makes room.';
    expect(verdictOf(base, echo()).limits.map(({ text }) => text)).toEqual([
      'Team Data would run 4, with a limit of 3 (now 3)',
    ]);
    const { shown, sets, sentences } = roomIn(base, echo());
    expect([shown, sentences]).toEqual([
      ['I-002', 'I-001'],
      ['The best costs 3: nothing costs less.', held],
    ]);
    const chosen = echo({ 'Takes off': nameIn(base, sets[0]?.rows ?? []) });
    expect(verdictOf(base, chosen).limits).toEqual([]);
    // It does no work any more: of what Ana has, it takes nothing.
    expect(roomIn(base, echo({ Team: 'Ops', Resources: 'Ana 20%' })).sentences).toEqual([
      'Nothing has to come off for Echo: every limit and every capacity is kept.',
    ]);
  });

  it('[D4] names only rows that count: not a proposal that went, nor one under no limit', () => {
    const sentencesOf = (gone: string, limits: string, cells: Candidate['cells']) => {
      const was = { Initiatives: REGISTER, Limits: limits, Capacity: CAPACITY };
      const rows = REGISTER.split('\n').filter((row) => !row.includes(gone));
      const typed = { ...was, Initiatives: rows.join('\n') };
      const before = baseline(was, day('2026-05-01'));
      const known = [...before, ...seen(typed, before, day('2026-05-20'))];
      return roomIn(baseOf(withLedger(typed, known)), echo(cells)).sentences;
    };
    const wide = { Team: 'Ops', Resources: 'Ana 50%' };
    const best = 'The best costs 5: nothing costs less.';
    expect(sentencesOf('Cirrus', LIMITS, wide)).toEqual([
      best,
      'I-003 left without a decision and still counts under the limits: record what was decided, and it makes room.',
    ]);
    expect(sentencesOf('Cirrus', LIMITS.replace('Data', 'Ops '), wide)).toEqual([best]);
    expect(sentencesOf('Dune', LIMITS, {})).toEqual(['The best costs 2: nothing costs less.']);
  });

  it('[C10] is nothing where all is kept', () => {
    expect(roomIn(baseOf(), echo({ Team: 'Ops' })).sentences).toEqual([
      'Nothing has to come off for Echo: every limit and every capacity is kept.',
    ]);
  });
});

describe('rows that come off', () => {
  const rowsOf = (base: CheckBase, ...numbers: readonly number[]) =>
    base.before.register.initiatives.filter(({ row }) => numbers.includes(row));

  it('are named by ID, else by name', () => {
    const base = baseOf({ Initiatives: `${REGISTER}  | Elm, the second | Active | 9 | Data` });
    expect(namedToComeOff(base, rowsOf(base, 2, 6))).toEqual({
      kind: 'text',
      text: 'I-001; Elm, the second',
    });
    const off = echo({ 'Takes off': 'I-001; Elm, the second' });
    expect(verdictOf(base, off).pauses).toEqual(['I-001', 'Elm, the second']);
  });

  it('are named by name where another row has the ID, and not at all where it has both', () => {
    const base = baseOf({
      Initiatives: `
        ID  | Initiative | Status
        I-1 | Atlas      | Active
        I-1 | Borealis   | Active
        I-2 | Cirrus     | Active
        I-2 | Cirrus     | Active
            | A; B       | Active`,
    });
    expect(namedToComeOff(base, rowsOf(base, 3))).toEqual({ kind: 'text', text: 'Borealis' });
    for (const row of [5, 6])
      expect(namedToComeOff(base, rowsOf(base, 3, row))).toMatchObject({ kind: 'sorry' });
    expect(namedToComeOff(base, rowsOf(base, 5))).toEqual({
      kind: 'sorry',
      sentence: 'I-2 cannot be told from another row: give row 5 an ID of its own, or keep it.',
    });
  });

  it('are not paused from here where their Status is not understood', () => {
    const base = baseOf({ Initiatives: REGISTER.replace('Borealis   | Active', 'Borealis   | Odd') });
    expect(namedToComeOff(base, rowsOf(base, 2, 3))).toEqual({
      kind: 'sorry',
      sentence:
        'I-002 cannot be paused from here, because its Status is not understood: correct it, or keep it.',
    });
  });
});

describe('what is said of a set', () => {
  const removal = (more: Partial<Removal>): Removal => ({
    rows: [],
    cost: 4.5,
    isProved: true,
    bound: null,
    frees: [],
    ...more,
  });

  it('is what it costs', () => {
    const { sets } = roomIn(baseOf(), echo({ Resources: 'Ana 40%' }));
    const said = (by: 'size' | 'count') => sets.map((set) => costText(set, by));
    expect(said('size')).toEqual(['Size 5', 'Size 5']);
    expect(said('count')).toEqual(['1 initiative', '2 initiatives']);
  });

  it('[C10] is whether it is proved, and else what could be', () => {
    expect(proofText(removal({}), 0, 'size')).toBe('proved the least');
    expect(proofText(removal({}), 2, 'count')).toBe('proved: none that is less is left out');
    expect(proofText(removal({}), 0, 'rank')).toBe('proved to keep the best ranks');
    expect(proofText(removal({}), 1, 'rank')).toBe('proved: no better one is left out');
    const doubtful = removal({ isProved: false, bound: 3.25 });
    expect(proofText(doubtful, 0, 'size')).toBe('not proved: the least is 3.25 or more');
    expect(proofText(doubtful, 1, 'size')).toBe('not proved: one of 3.25 may be left out');
    expect(proofText(removal({ isProved: false }), 1, 'rank')).toBe('not proved in the time');
  });

  it('[C10] is what it frees, by resource and dates and by limit', () => {
    const { sets } = roomIn(baseOf(), echo({ Resources: 'Ana 40%' }));
    expect(sets.map(({ frees }) => freesTexts(frees, TODAY))).toEqual([
      [
        'Ana, 1-20 Jul: 60% freed, 40% needed',
        'Ana, 21-31 Jul: 60% freed, 20% needed',
        'Team Data: 1 freed, 1 needed',
      ],
      [
        'Ana, 1-20 Jul: 40% freed, 40% needed',
        'Ana, 21-31 Jul: 20% freed, 20% needed',
        'Team Data: 2 freed, 1 needed',
      ],
    ]);
  });

  it('joins stretches that touch and say the same', () => {
    const initiatives = `
      ID    | Initiative | Status | Size | Start      | End        | Resources
      I-001 | Atlas      | Active | 1    | 2026-06-01 | 2026-08-31 | Ana 60%
      I-002 | Borealis   | Active | 2    | 2026-06-01 | 2026-07-09 | Ana 40%
      I-003 | Cirrus     | Active | 3    | 2026-07-10 | 2026-08-31 | Ana 40%`;
    const { sets } = roomIn(baseOf({ Initiatives: initiatives }), echo({ Resources: 'Ana 20%' }));
    expect(sets.map(({ frees }) => freesTexts(frees, TODAY))).toEqual([
      ['Ana, 1-31 Jul: 60% freed, 20% needed'],
      ['Ana, 1-31 Jul: 40% freed, 20% needed'],
    ]);
  });
});
