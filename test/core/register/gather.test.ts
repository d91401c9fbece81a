import { describe, expect, it } from 'vitest';
import { gather, joinPieces } from '../../../src/core/register/gather.ts';
import { file, findingTexts, registerOf, sheet } from '../sheet.ts';

const REGISTER = 'ID | Initiative | Status\nI-1 | Atlas | Active';

describe('[T8] which tab is which table', () => {
  it('takes the tab of the exact name, and names the others', () => {
    const gathered = gather(file({ Archive: REGISTER, Initiatives: REGISTER }), new Map());
    expect(gathered.tables.get('Initiatives')?.place).toBe('Initiatives');
    expect(findingTexts(gathered.findings)).toEqual([
      'Initiatives: "Archive" and "Initiatives" look alike; only "Initiatives" is read, and nothing is added up',
    ]);
  });

  it('takes the only candidate, whatever its name', () => {
    expect(gather(file({ 'Our priorities': REGISTER }), new Map()).tables.get('Initiatives')?.place).toBe(
      'Our priorities',
    );
  });

  it('takes none of several, and adds nothing up', () => {
    const gathered = gather(file({ 'Copy of register': REGISTER, Register: REGISTER }), new Map());
    expect(gathered.tables.has('Initiatives')).toBe(false);
    expect(gathered.rivals).toEqual([
      { table: 'Initiatives', places: ['Copy of register', 'Register'], isOneRead: false },
    ]);
  });

  it('takes a sure one before a list of people with dates', () => {
    const gathered = gather(
      file({ People: 'Name | Team | Start date\nAna | Data | 2020-01-01', Roadmap: REGISTER }),
      new Map(),
    );
    expect(gathered.tables.get('Initiatives')?.place).toBe('Roadmap');
    expect(gathered.rivals).toEqual([]);
  });

  it('names a tab that is no table with its headers, and passes over empty ones', () => {
    const register = registerOf({ Initiatives: REGISTER, Notes: 'Topic | What we said', Empty: [[]] });
    expect(findingTexts(register.findings)).toEqual([
      'Notes: no table that Leeway knows; its headers are "Topic", "What we said"',
    ]);
  });

  it('names two columns under one header', () => {
    const register = registerOf({
      Initiatives: 'Initiative | Status | Begin | Start date\nAtlas | Active | 2026-01-01 | 2026-02-01',
    });
    expect(findingTexts(register.findings)).toContain(
      'Row 1, Start: 2 columns could be this; "Start date" is read, "Begin" not',
    );
  });
});

describe('[T9] pieces and mirrors', () => {
  const join = (...grids: string[]) =>
    joinPieces(
      grids.map((grid, index) => ({ name: `${index + 1}`, grid: sheet(grid) })),
      new Map(),
    );

  it('joins pieces of one table with the same number of rows', () => {
    expect(join('ID | Initiative\nI-1 | Atlas', 'Status | Team\nActive | Data')).toEqual([
      { name: '1', grid: sheet('ID | Initiative | Status | Team\nI-1 | Atlas | Active | Data') },
    ]);
  });

  it('keeps apart what has other rows, repeats a column, or is another table', () => {
    expect(join('ID | Initiative\nI-1 | Atlas', 'Status | Team')).toHaveLength(2);
    expect(
      join('ID | Initiative | Status\nI-1 | Atlas | Active', 'Initiative | Team\nAtlas | Data'),
    ).toHaveLength(2);
    expect(join('Initiative | Status\nAtlas | Active', 'Resource | Capacity\nAna | 1')).toHaveLength(2);
    expect(
      join('ID | Initiative | Status\nI-1 | Atlas | Active', 'ID | Priority | Owner\nP-1 | Grow | Ana'),
    ).toHaveLength(2);
  });

  it('keeps a whole table apart, whose headers another has too', () => {
    expect(
      join('ID | Initiative | Status\nI-1 | Atlas | Active', 'Priority | Owner\nGrow | Ana'),
    ).toHaveLength(2);
  });

  it('reads a range whose headers carry their tab as several tables', () => {
    const mirror = sheet(
      'Initiatives · ID | Initiatives · Initiative | Initiatives · Status | Capacity · Resource | Capacity · Capacity\nI-1 | Atlas | Active | Ana | 0.5',
    );
    const { tables } = gather([{ name: 'LEEWAY', grid: mirror }], new Map());
    expect([...tables.keys()].sort()).toEqual(['Capacity', 'Initiatives']);
    expect(tables.get('Capacity')?.grid).toEqual(sheet('Resource | Capacity\nAna | 0.5'));
  });
});
