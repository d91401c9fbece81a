import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberingOf } from '../../../src/core/adopt/numbering.ts';
import { type PlannedAdoption, planAdoption } from '../../../src/core/adopt/plan.ts';
import { missingColumns, understand, withMeaning } from '../../../src/core/adopt/propose.ts';
import type { ColumnChoice } from '../../../src/core/adopt/request.ts';
import { statusWordsIn } from '../../../src/core/adopt/status-words.ts';
import { candidatesIn, headlessColumns, likelyHeaderRow } from '../../../src/core/adopt/tabs.ts';
import { afterWrites } from '../../../src/core/plan/after-writes.ts';
import { columnKeys } from '../../../src/core/register/table.ts';
import { INITIATIVES } from '../../../src/core/register/tables/initiatives.ts';
import { receivedFile, sentFile } from '../../../src/core/views/adopt.ts';
import { sheet } from '../sheet.ts';
import { asked, file, MOMENT, tab } from './files.ts';

const PLAN = sheet(`
  Our plan |        |       |        |
  Project  | Status | Who   | People | Lead
  Atlas    | Active | Ana   | Zoe    |
           |        |       |        |
  Borealis | new    | Ben   |        | Cem
`);

const planned = (plan: PlannedAdoption) => {
  if (plan.kind === 'sorry') throw new Error(plan.sentence);
  return plan;
};

describe('[A1] what a tab is taken for', () => {
  it('is told by its headers: one column a meaning, others not used', () => {
    const understood = understand(file(tab('Plan', PLAN)), 'Plan');
    expect(understood?.headerRow).toBe(2);
    expect(understood?.columns.map(({ meaning }) => meaning)).toEqual([
      ...['initiative', 'status', null, 'resources', 'operator'],
    ]);
  });

  it('is told in the first twenty rows, by texts where no header is known', () => {
    const deep = [...Array.from({ length: 14 }, () => ['']), ...PLAN];
    expect(likelyHeaderRow(tab('Plan', deep))).toBe(16);
    expect(likelyHeaderRow(tab('Plan', [['x'], ['Vorhaben', 'Stand'], ['Atlas', 'läuft']]))).toBe(2);
    expect(likelyHeaderRow(tab('Plan', []))).toBe(1);
  });

  it('counts columns that hold something and have no header', () => {
    expect(
      headlessColumns(tab('Plan', sheet('Project | Status | | \nAtlas | Active | x | \n| | | ')), 1),
    ).toBe(1);
  });

  it('counts words for a status, unknown ones first, in one spelling each', () => {
    const grid = sheet(
      'Project | Status\na | done\nb | Blau\nc | blau\nd | Active\ne | #N/A\nf | \ng | Active',
    );
    const columns = understand(file(tab('Plan', grid)), 'Plan')?.columns ?? [];
    expect(statusWordsIn({ grid }, 1, columns, new Map())).toEqual([
      { word: 'Blau', rows: 2, status: null },
      { word: 'Active', rows: 2, status: 'Active' },
      { word: 'done', rows: 1, status: 'Done' },
    ]);
    const named = new Map([['blau', 'Paused' as const]]);
    expect(statusWordsIn({ grid }, 1, columns, named).map(({ status }) => status)).toEqual([
      ...['Paused', 'Active', 'Done'],
    ]);
  });

  it('a meaning that is given to another column leaves the one before', () => {
    const columns: readonly ColumnChoice[] = understand(file(tab('Plan', PLAN)), 'Plan')?.columns ?? [];
    const changed = withMeaning(columns, 3, 'resources');
    expect(changed.map(({ meaning }) => meaning)).toEqual([
      ...['initiative', 'status', 'resources', null, 'operator'],
    ]);
    expect(missingColumns(withMeaning(changed, 3, null))).toContain('resources');
    expect(missingColumns(changed)).not.toContain('resources');
  });
});

describe('[T8] which tab is proposed', () => {
  const names = (state: ReturnType<typeof file>, active: string) =>
    candidatesIn(state, active).tabs.map(({ name }) => name);
  it('looks like a register, or is open; another table comes last', () => {
    const limits = tab('Limits', sheet('Scope | Limit'));
    const notes = tab('Notes', sheet('Lunch'));
    expect(names(file(limits, notes, tab('Plan', PLAN)), 'Notes')).toEqual(['Plan', 'Notes', 'Limits']);
    expect(names(file(limits, tab('Old', sheet('Dish')), notes), 'Notes')).toEqual([
      'Notes',
      'Old',
      'Limits',
    ]);
    expect(names(file(tab('Blank', [['']]), notes), 'Blank')).toEqual(['Notes']);
  });
});

describe('[A2] rows without an ID', () => {
  it('are those with a name; a new column stands behind everything', () => {
    const state = tab('Plan', PLAN);
    expect(numberingOf(state, asked(file(state), 'Plan'), [])).toEqual({
      column: 6,
      isNew: true,
      ids: [
        { row: 3, id: 'I-001' },
        { row: 5, id: 'I-002' },
      ],
    });
    const given = numberingOf(state, asked(file(state), 'Plan'), ['I-007', 'Atlas']);
    expect(given.ids.map(({ id }) => id)).toEqual(['I-008', 'I-009']);
  });
});

describe('[A3] [S5] a planned adoption', () => {
  it('[D10] says what it would write, and judges the register as it then is', () => {
    const state = file(tab('Plan', PLAN));
    const { parts, board } = planned(planAdoption(state, asked(state, 'Plan'), MOMENT));
    expect([parts.numbered, parts.statuses.length]).toEqual([2, 0]);
    expect(board.register.initiatives.map(({ id, status }) => [id, status])).toEqual([
      ['I-001', 'Active'],
      ['I-002', 'Proposed'],
    ]);
    const [start] = board.register.decisions;
    expect([start?.kind, start?.initiative]).toEqual(['Baseline', '']);
  });

  it('is the same for the file as the sidebar gets it', () => {
    const state = file(tab('Plan', PLAN));
    const received = receivedFile(JSON.parse(JSON.stringify(sentFile(state))));
    expect(received).toEqual(state);
  });

  const KEYS = columnKeys(INITIATIVES);
  const meaning = fc.oneof(fc.constant(null), fc.constantFrom(...KEYS));
  const header = fc.constantFrom(
    'Project',
    'Status',
    'Who',
    'People',
    'Lead',
    'ID',
    'Vorhaben',
    'Start',
    'Owner',
    'State',
  );

  /** Any headers, any of them taken for anything, once. */
  const adoption = fc
    .tuple(
      fc.array(fc.tuple(header, meaning), { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 0, max: 14 }),
    )
    .map(([pairs, above]) => {
      const seen = new Set<string>();
      const columns = pairs.map(([text, wanted], index) => {
        const isFree = wanted !== null && !seen.has(wanted);
        if (isFree) seen.add(wanted);
        return { column: index + 1, header: text, meaning: isFree ? wanted : null };
      });
      const rows = ['Atlas', 'Borealis'].map((name) => pairs.map(() => name));
      const title = Array.from({ length: above }, () => ['']);
      return { grid: [...title, pairs.map(([text]) => text), ...rows], columns, headerRow: above + 1 };
    });

  it('[A4] [A5] reads exactly what was said, and has nothing left to do afterwards', () => {
    fc.assert(
      fc.property(adoption, ({ grid, columns, headerRow }) => {
        const state = file(tab('Plan', grid));
        const request = { ...asked(state, 'Plan', { headerRow }), columns };
        const plan = planAdoption(state, request, MOMENT);
        const meant = columns.flatMap(({ meaning: key }) => (key === null ? [] : [key]));
        const isEnough = meant.includes('initiative') && INITIATIVES.anyOf.some((key) => meant.includes(key));
        expect(plan.kind).toBe(isEnough ? 'plan' : 'sorry');
        if (plan.kind === 'sorry') return;
        const read = plan.board.register.columns;
        expect([...read].filter((key) => key !== 'id').sort()).toEqual(
          meant.filter((key) => key !== 'id').sort(),
        );
        const after = afterWrites(state, plan.writes);
        const again = planned(planAdoption(after, asked(after, 'Plan'), MOMENT)).parts;
        expect([again.marks, again.numbered, again.statuses, again.baseline]).toEqual([[], 0, [], []]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
