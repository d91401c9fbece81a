import { describe, expect, it } from 'vitest';
import { sheet } from '../sheet.ts';
import { differences, FormulaFile } from './formula-file.ts';

const REGISTER = `
  ID  | Initiative | Status   | Rank | Team      | Size | Resources | Start
  I-1 | Atlas      | Active   | 1    | Data      | 3    | Ana 10%   | 2026-01-01
  I-2 | Borealis   | Active   | 2    | Data; Web | 5    | Ben 10%   | 2026-01-01
  I-3 | Cirrus     | Proposed |      | data      | 1    | Ana 10%   | 2026-01-01
  I-4 | Delta      | Active   |      | Ops       | 1    | Ana 10%   | 2026-01-01`;
const LIMITS = `
  Scope     | Name | Limit | Counts | Mode
  Portfolio |      | 2     |        | Refuse
  Team      |      | 1     |        |
  Team      |      | 4     | Size   |
  Resource  | Ana  | 1     |        | `;
const FILTERS = 'Filter | Column | Test | Value\nSmall | Size | at most | 2\nLed | Team | contains | a';

async function open(): Promise<FormulaFile> {
  const tabs = { Initiatives: sheet(REGISTER), Limits: sheet(LIMITS), Filters: sheet(FILTERS) };
  return FormulaFile.open(tabs);
}

function tab(file: FormulaFile, name: string) {
  const found = file.workbench.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (found === null) throw new Error(`no tab ${name}`);
  return found;
}

describe('formulas without the add-on', () => {
  it.each([
    ['a status', 'Initiatives!C4', 'Active'],
    ['a rank', 'Initiatives!D5', 1],
    ['a size', 'Initiatives!F2', 1],
    ['an ID', 'Initiatives!A2', 'I-9'],
    ['a team that is known', 'Initiatives!E5', 'Web; data'],
    ['a limit', 'Limits!C2', 5],
    ['a mode', 'Limits!E2', 'Inform'],
    ['a resource list that is known', 'Initiatives!G2', 'Ben 10%'],
    ['a new row', 'Initiatives!B6', 'Echo'],
  ])('[W5] follow an edit of %s', async (_what, address, value) => {
    const file = await open();
    file.workbench.edit(address, value);
    expect(differences(file)).toEqual([]);
  });

  it('[W5] stay right when rows are sorted, inserted and deleted, and tabs renamed', async () => {
    const file = await open();
    const register = tab(file, 'Initiatives');
    register.getRange('A2:H5').sort({ column: 2, ascending: false });
    expect(differences(file)).toEqual([]);
    register.insertRowsAfter(1, 1);
    expect(differences(file)).toEqual([]);
    register.insertRowsBefore(1, 1);
    expect(differences(file)).toEqual([]);
    register.deleteRow(4);
    expect(differences(file)).toEqual([]);
    register.insertColumnsBefore(3, 1);
    register.setName('Plan of 2026');
    expect(differences(file)).toEqual([]);
  });

  it('[W3] put what was typed since in its place among what was read', async () => {
    const alike = ['d', 'b', 'e', 'a', 'c'].map((name) => ['', name, 'Active', 'Data']);
    const file = await FormulaFile.open({
      Initiatives: [['ID', 'Initiative', 'Status', 'Team'], ...alike],
      Limits: [
        ['Scope', 'Limit'],
        ['Team', 3],
      ],
    });
    const edits: readonly (readonly [string, string])[] = [
      ['B2', 'bb'], // new, between two that were read
      ['B4', 'ba'], // new, between the same two
      ['B5', 'zz'],
      ['A3', 'I-1'], // an ID comes behind none
      ['B6', 'bb'], // like one above
      ['B4', ''],
      ['B3', 'e'],
    ];
    for (const [cell, value] of edits) {
      file.workbench.edit(`Initiatives!${cell}`, value);
      expect(differences(file), cell).toEqual([]);
    }
  });

  it('[W2] count a second name where every row had one', async () => {
    const file = await FormulaFile.open({
      Initiatives: sheet('Initiative | Status | Team\nAtlas | Active | Data\nBorealis | Active | Web'),
      Limits: sheet('Scope | Name | Limit\nTeam | | 1'),
    });
    file.workbench.edit('Initiatives!C2', 'Data; Web');
    expect(differences(file)).toEqual([]);
    file.workbench.edit('Initiatives!C2', 'Data; Web; Data');
    expect(file.shown('WIP')(2)).toContain('unknown: Refresh');
  });

  it.each([
    ['a resource list', 'Initiatives!G2', 'Ana 40%; Zoë', 'WIP', 2],
    ['a name in a team', 'Initiatives!E2', 'Brand new', 'WIP', 2],
    ['a list with commas', 'Initiatives!E2', 'Data, Web', 'WIP', 2],
    ['a limit on something else', 'Limits!B3', 'Web', 'State', 3],
    ['a filter', 'Filters!D2', 9, 'Filters', 2],
  ])('[W6] say that %s must first be read by a Refresh', async (_what, address, value, header, row) => {
    const file = await open();
    file.workbench.edit(address, value);
    expect(String(file.shown(header)(row))).toContain('unknown: Refresh');
  });

  describe('[W7] where one text must first be read, what is over stays over', () => {
    const openRefusing = () =>
      FormulaFile.open({
        Initiatives: sheet(
          'ID | Initiative | Status | Rank | Team | Resources\nI-1 | Atlas | Active | 1 | Data | Ana 10%\nI-2 | Borealis | Active | 2 | Data | Ana 10%\nI-3 | Cobalt | Proposed | 3 | Web | Ben 10%',
        ),
        Limits: sheet('Scope | Name | Limit | Mode\nTeam | | 1 | Refuse\nResource | Ana | 1 | Refuse'),
        Decisions: sheet('No | At | By | Decision | About'),
      });

    it.each([
      ['a team', 'Initiatives!E4', 'Web, Ops'],
      ['a resource', 'Initiatives!F4', 'Cem 30%'],
    ])('%s that a running row names', async (_what, address, text) => {
      const file = await openRefusing();
      expect(file.shown('Leeway says')(3)).toMatch(
        /^not approved · over Team Data 2\/1 · over Resource Ana 2\/1/,
      );
      file.workbench.edit('Initiatives!C4', 'Active');
      file.workbench.edit(address, text);
      const says = String(file.shown('Leeway says')(3));
      expect(says).toMatch(/^not approved · over Team Data 2\/1/);
      expect(says).toContain('over Resource Ana 2/1');
      expect(says).toContain('(unknown: Refresh)');
    });

    it('and a row within a limit that may be over says so', async () => {
      const file = await FormulaFile.open({
        Initiatives: sheet('Initiative | Status | Team\nAtlas | Active | Data\nBorealis | Active | Web'),
        Limits: sheet('Scope | Name | Limit\nTeam | | 1'),
      });
      file.workbench.edit('Initiatives!C3', 'Data, Web');
      expect(file.shown('Leeway says')(2)).toContain('unknown: Refresh');
    });
  });

  it('[W7] say that a text which must first be read is unknown in rows that do not run, too', async () => {
    const file = await FormulaFile.open({
      Initiatives: sheet(
        'Initiative | Status | Start\nAtlas | Active | 2026-01-01\nBorealis | Proposed | 2026-01-01',
      ),
      Limits: sheet('Scope | Limit\nPortfolio | 3'),
    });
    expect(file.shown('Leeway says')(3)).toBe('');
    file.workbench.edit('Initiatives!C3', 'soon');
    expect(file.shown('Leeway says')(3)).toBe('unknown: Refresh');
  });

  it.each([
    ['all that is loading', 'Loading... | Loading... | Loading... | Loading...'],
    ['an ID that is loading', 'Loading... | Atlas | Active | Web\nLoading... | Cobalt | Active | Web'],
    ['nothing but an error for its ID', '#N/A | | | '],
    ['nothing but an error for its name', ' | #N/A | | '],
  ])('[W5] judge a row with %s as the engine does', async (_what, row) => {
    const file = await FormulaFile.open({
      Initiatives: sheet(
        `ID | Initiative | Status | Team\nI-1 | Atlas | Active | Web\n${row}\nI-9 | Borealis | Active | Web`,
      ),
      Limits: sheet('Scope | Limit\nPortfolio | 1'),
      Filters: sheet('Filter | Column | Test\nNamed | Initiative | is set\nIdd | ID | is set'),
    });
    expect(differences(file)).toEqual([]);
  });

  it('[W6] say so of a number typed as a text, and of the limits that count it', async () => {
    const file = await open();
    file.workbench.edit('Initiatives!F2', "'7");
    expect(file.shown('WIP')(2)).toContain('Team Data unknown: Refresh');
    expect(file.shown('State')(4)).toBe('unknown: Refresh');
    expect(file.shown('Filters')(2)).toBe('unknown Small');
  });
});
