import { describe, expect, it } from 'vitest';
import { type CheckBase, prepareCheck } from '../../../src/core/check/base.ts';
import { verdictOf } from '../../../src/core/check/verdict.ts';
import { file, TODAY } from '../sheet.ts';

const REGISTER = `
  ID    | Initiative | Status   | Rank | Team | Size | Start      | End        | Resources   | Measure | Risk
  I-001 | Atlas      | Active   | 1    | Data | 2    | 2026-06-01 | 2026-08-31 | Ana 60%     | Speed   | 2
  I-002 | Borealis   | Active   | 2    | Data | 3    | 2026-06-08 | 2026-09-30 | Ben         | Cost    | 3
  I-003 | Cirrus     | Proposed |      | Ops  | 1    | 2026-07-01 | 2026-07-31 | Ana         | Reach   | 9
`;

function baseOf(tabs: Readonly<Record<string, string>> = {}): CheckBase {
  const prepared = prepareCheck(file({ Initiatives: REGISTER, ...tabs }), TODAY);
  if (prepared.kind === 'sorry') throw new Error(prepared.sentence);
  return prepared.base;
}

const check = (base: CheckBase, cells: Readonly<Record<string, string>>, about: string | null = null) =>
  verdictOf(base, { about, cells: { Initiative: 'Delta', ...cells }, seen: {} });

const texts = (objections: readonly { readonly text: string; readonly leave: string }[]) =>
  objections.map(({ text, leave }) => `${leave}: ${text}`);

describe('[W1] limits', () => {
  const base = baseOf({
    Limits: `
      Scope     | Name | Limit | Counts | Mode
      Portfolio |      | 2     |        | Ask reason
      Team      | Data | 6     | Size   | Refuse
      Team      | Ops  | 1     |        | Refuse`,
  });

  it('names those that the candidate would break, whichever row is then over', () => {
    expect(texts(check(base, { Team: 'Data', Size: '2', Rank: '1' }).limits)).toEqual([
      'exception: Portfolio would run 3, with a limit of 2 (now 2)',
      'refused: Team Data would run 7 in size, with a limit of 6 (now 5)',
    ]);
    expect(check(base, { Team: 'Data', Size: '2' }).leave).toBe('refused');
  });

  it('[W2] says nothing of a limit that is kept, or that it does not count under', () => {
    expect(texts(check(base, { Team: 'Ops', Size: '9' }).limits)).toEqual([
      'exception: Portfolio would run 3, with a limit of 2 (now 2)',
    ]);
  });

  it('counts what comes off as paused', () => {
    const verdict = check(base, { Team: 'Data', 'Takes off': 'I-001; Borealis' });
    expect([verdict.limits, verdict.pauses, verdict.leave]).toEqual([[], ['I-001', 'I-002'], 'free']);
  });
});

describe('what makes no room', () => {
  it.each([
    ['I-999', '"I-999", which it takes off, is in no row: nothing is paused for it'],
    ['I-003', 'I-003, which it takes off, does not run: it makes no room'],
  ])('%s is said', (name, remark) => {
    const verdict = check(baseOf(), { 'Takes off': name });
    expect([verdict.pauses, verdict.remarks[0]]).toEqual([[], remark]);
  });
});

describe('[F1] filters', () => {
  const base = baseOf({
    Filters: `
      Filter   | Column  | Test    | Value | Applies to | If it fails
      Bearable | Risk    | at most | 5     | Active     | Decline
      Measured | Measure | is set  |       | Active     | Ask reason
      Named    | Team    | is set  |       | Proposed   | Decline`,
  });

  it('fail or are unknown, also in a column of which only the filter knows', () => {
    expect(texts(check(base, { Risk: '7' }).filters)).toEqual([
      'refused: Bearable does not pass: it asks that Risk is at most 5',
      'exception: Measured does not pass: it asks that Measure is filled in',
    ]);
    expect(texts(check(base, { Measure: 'Speed' }).filters)).toEqual([
      'refused: Bearable is unknown: it asks that Risk is at most 5',
    ]);
    expect(check(base, { Measure: 'Speed', Risk: '5' }).leave).toBe('free');
  });
});

describe('[C1] resources', () => {
  it('are overloaded by the candidate and active rows, never by proposed ones', () => {
    const verdict = check(baseOf(), {
      Start: '2026-08-01',
      End: '2026-10-31',
      Resources: 'Ana 50%; Ben 10%',
    });
    expect(verdict.overloads).toEqual([
      'Ana 110% of 100% (assumed), 1-31 Aug, with I-001',
      'Ben 110% of 100% (assumed), 1 Aug-30 Sep, with I-002',
    ]);
  });

  it('[C2] touching bookings do not overlap', () => {
    expect(check(baseOf(), { Start: '2026-09-01', End: '2026-09-30', Resources: 'Ana' }).overloads).toEqual(
      [],
    );
  });
});

describe('what a person should look at', () => {
  it('[T1] what cannot be read is said and judged as unknown', () => {
    const verdict = check(baseOf(), { Start: '2026-07-01', End: 'soon', Size: 'big' });
    expect(verdict.remarks).toEqual([
      'Size: expected a number above 0, got "big"',
      'End: expected a date, got "soon"',
    ]);
  });

  it('[T2] a name that the register has already is said, in other spelling too', () => {
    expect(verdictOf(baseOf(), { about: null, cells: { Initiative: ' ATLAS' }, seen: {} }).remarks).toContain(
      '"Atlas" is in the register already: I-001, Active',
    );
  });

  it('a proposed row is no namesake of itself, and is judged as active', () => {
    const verdict = check(baseOf(), { Initiative: 'Cirrus', Resources: 'Ana', Start: '2026-07-01' }, 'i-003');
    expect(verdict.remarks).toEqual([]);
    expect(verdict.overloads).toEqual(['Ana 160% of 100% (assumed), 1-31 Jul, with I-001']);
  });

  it('[D0] the score before is that of the register, the one after has the candidate in it', () => {
    const base = baseOf();
    const { before, after, why } = check(base, {});
    expect(before.score).toBe(base.before.drift.score);
    expect(after.score).toBeGreaterThan(before.score);
    expect(why).toMatch(/^I-004 adds \d+\.\d: has no measure of success/);
  });
});
