import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/core/register/read-register.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/register/settings.ts';
import { findingTexts, registerOf } from '../sheet.ts';

const REGISTER = 'Initiative | Status\nAtlas | Done';

function read(tabs: Readonly<Record<string, string>>) {
  const register = registerOf({ Initiatives: REGISTER, ...tabs });
  return { register, findings: findingTexts(register.findings) };
}

describe('the other tables', () => {
  it('[T1] Direction: a priority says what it excludes, why it matters and who owns it', () => {
    const { findings } = read({
      Direction: 'ID | Priority | Not pursued | Why it matters | Owner | Until\nP-1 | Grow | | | | later',
    });
    expect(findings).toEqual([
      'Direction, row 2, Not pursued: blank: what does this priority exclude?',
      'Direction, row 2, Why it matters: blank: why does this priority matter?',
      'Direction, row 2, Owner: blank: who owns this priority?',
      'Direction, row 2, Until: expected a date, got "later"',
    ]);
  });

  const WORDS = `
        Setting          | Value
        Status In-flight | active
        Status in flight | Done
        Status at risk   | Paused
        Status blau      |
        Status rot       | soon`;

  it('[T6] Settings: words for a status come before synonyms, and those of the command line first', () => {
    const tabs = {
      Initiatives: 'Initiative | Status\nAtlas | in flight\nBo | At risk\nCem | In_flight\nDel | blau',
      Settings: WORDS,
    };
    const statuses = (words?: Words) => registerOf(tabs, words).initiatives.map(({ status }) => status);
    expect(statuses()).toEqual(['Active', 'Paused', 'Active', null]);
    const said = { headers: new Map(), statuses: new Map([['In flight', 'Stopped' as const]]) };
    expect(statuses(said)).toEqual(['Stopped', 'Paused', 'Stopped', null]);
  });

  it('[T11] Settings: a word that is explained by no status, or twice, is a finding', () => {
    expect(read({ Settings: WORDS }).findings).toEqual([
      'Settings, row 3, Setting: "Status in flight" is set twice; the first counts',
      'Settings, row 5, Value: blank: write Proposed, Active, Paused, Done, Stopped or Declined',
      'Settings, row 6, Value: expected one of Proposed, Active, Paused, Done, Stopped or Declined, got "soon"',
    ]);
  });

  it('[T1] Limits: the lower of typed and agreed counts, and what cannot be judged says why', () => {
    const { register, findings } = read({
      Limits: `
        Scope     | Name | Limit | Agreed | Counts | Mode
        Portfolio |      | 12    | 8      |        |
        Team      |      | many  |        | Size   | Refuse
        Region    |      | 3     |        |        |
        Team      | Data |       |        |        |`,
    });
    expect(register.limits.map(({ limit, counts, mode, problem }) => [limit, counts, mode, problem])).toEqual(
      [
        [8, 'Initiatives', 'Inform', null],
        [null, 'Size', 'Refuse', 'the limit is no number from 0 up'],
        [3, 'Initiatives', 'Inform', 'the scope is not one that Leeway knows'],
        [null, 'Initiatives', 'Inform', 'neither a limit nor a minimum'],
      ],
    );
    expect(findings).toEqual([
      'Limits, row 2, Limit: typed 12, agreed 8: log it',
      'Limits, row 3, Limit: expected a number not below 0, got "many"',
      'Limits, row 4, Scope: expected one of Portfolio, Direction, Team, Priority, Visionary, Prophet, Operator or Resource, got "Region"',
      'Limits, row 5: neither a limit nor a minimum',
    ]);
  });

  it('[T5] Capacity: amounts are not below 0, and two for the same days are said', () => {
    const { register, findings } = read({
      Capacity: `
        Resource | Capacity | From       | Until
        Ana      | 0.5      |            | 2026-03-31
        ana      | 0.8      | 2026-04-01 |
        Ana      | 0.2      | 2026-06-01 | 2026-06-30
        Ben      | -1       |            |
        Cleo     |          |            |
                 | 2        |            |`,
    });
    expect(register.capacity.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Ana', 0.5],
      ['ana', 0.8],
      ['Ana', 0.2],
      ['Ben', 1],
      ['Cleo', 1],
    ]);
    expect(findings).toEqual([
      'Capacity, row 5, Capacity: expected a number not below 0, got "-1"',
      'Capacity, row 6, Capacity: blank; counted as 1',
      'Capacity, row 7, Resource: blank; the row lists nothing',
      'Capacity, row 4, Resource: "Ana" is listed twice for the same days; the lower capacity counts',
    ]);
  });

  it('[T11] Settings: above 0, else the default', () => {
    const { register, findings } = read({
      Settings:
        'Setting | Value\nHorizon | 30\nCadence | 0\nHorizont | 5\nWeight D1 | 4\nLeaders | Ana; Ben\nHorizon | 40',
    });
    expect(register.settings.numbers).toEqual({ ...DEFAULT_SETTINGS.numbers, horizon: 30 });
    expect([...register.settings.weights]).toEqual([['D1', 4]]);
    expect(findings).toEqual([
      'Settings, row 3, Value: expected a number above 0, got "0"',
      'Settings, row 4, Setting: "Horizont" is no setting that Leeway knows',
      'Settings, row 7, Setting: "Horizon" is set twice; the first counts',
    ]);
  });

  it('[T1] Decisions, Readings and History are read with their findings', () => {
    const { register, findings } = read({
      Decisions:
        'No | At | Decision | Initiative | By | Expires\n1 | 2026-03-01 09:30:00 | Approve | Atlas | ana@example.com |\n2 | 2026-03-02 | Maybe | Atlas | | soon',
      Readings: 'At | Reader | Round | Subject | Rating\n2026-03-01 | Ana | 1 | Atlas | 6',
      History: 'Date | Score | Low | High\n2026-03-01 | 120 | 3 | 40',
    });
    expect(register.decisions.map(({ kind, initiative }) => [kind, initiative])).toEqual([
      ['Approve', 'Atlas'],
      [null, 'Atlas'],
    ]);
    expect(register.readings[0]?.rating).toBeNull();
    expect(register.history[0]).toMatchObject({ score: null, low: 3, high: 40 });
    expect(findings.map((text) => text.replace(/expected one of .*, got/, 'expected …, got'))).toEqual([
      'Decisions, row 3, Decision: expected …, got "Maybe"',
      'Decisions, row 3, Expires: expected a date, got "soon"',
      'Readings, row 2, Rating: expected a whole number from 1 to 5, got "6"',
      'History, row 2, Score: expected a number from 0 to 100, got "120"',
    ]);
  });

  it('[T4] names each missing column with what it costs, and headers without rows', () => {
    const register = registerOf({ Initiatives: 'Initiative | Status | Start | End | Resources' });
    const missing = register.findings.filter(({ kind }) => kind === 'missing').map(({ column }) => column);
    expect(missing).toEqual([
      'ID',
      'Rank',
      'Priority',
      'Works against',
      'Team',
      'Size',
      'Measure',
      'Aim',
      'Target',
      'Visionary',
      'Prophet',
      'Operator',
      'Takes off',
      'Added',
    ]);
    expect(findingTexts(register.findings)).toEqual(['Initiatives: headers, and no rows below them']);
  });

  it('[T2] names that look alike and count as two', () => {
    const register = registerOf({
      Initiatives: [
        ['Initiative', 'Status', 'Team', 'Start', 'End'],
        ['A', 'Active', 'Café', '2026-01-01', '2026-02-01'],
        ['B', 'Active', 'Cafe\u0301', '2026-01-01', '2026-02-01'],
        ['C', 'Active', 'Data\u00a0team', '2026-01-01', '2026-02-01'],
      ],
    });
    expect(findingTexts(register.findings)).toEqual([
      'Row 3, Team: "Cafe\u0301" looks like "Café" in row 2, and counts as another',
      'Row 4, Team: "Data team" holds a space that is not a plain one',
    ]);
  });
});
