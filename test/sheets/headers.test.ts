import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { numberIn, REGISTER, setUp } from './small-register.ts';

const FRESH =
  '=DRIFTSCORE(Initiatives!A1:P9, Limits!A:G, Capacity!A:D, Settings!A:D, Direction!A:G, Decisions!A:R, Filters!A:F, Readings!A:F, History!A:F)';

async function withFaces(): Promise<Workbench> {
  const workbench = await setUp();
  workbench.edit('Limits!A2:D2', [['Portfolio', '', 1, 'Size']]);
  workbench.edit('Face!A1', '=DRIFTSCORE()');
  return workbench;
}

/** The score of every face, which must be one: the formula, the function without tables, and Now. */
function expectOne(workbench: Workbench): number {
  const leeway = numberIn(workbench, 'Face!A1');
  expect(workbench.run('DRIFTSCORE')).toBe(leeway);
  expect(workbench.run('readNow', { asOf: null })).toMatchObject({ view: { score: leeway } });
  return leeway;
}

/** What a formula gives that is given the tabs themselves, and remembers nothing. */
function fresh(workbench: Workbench): number {
  return computed(workbench, FRESH);
}

let cells = 0;

/** What a formula gives in a cell that has never held one: in another it might keep its first answer. */
function computed(workbench: Workbench, formula: string): number {
  cells += 1;
  workbench.services.SpreadsheetApp.getActiveSpreadsheet().getRange(`Face!C${cells}`).setFormula(formula);
  return numberIn(workbench, `Face!C${cells}`);
}

const mirrored = (workbench: Workbench) =>
  (workbench.values('LEEWAY')[0] ?? []).map(String).filter((text) => text.startsWith('Initiatives · '));

const findings = (workbench: Workbench) => JSON.stringify(workbench.run('readNow', { asOf: null }));

describe('[X3] a header that changes after set-up', () => {
  it('is read everywhere as soon as a column that Leeway knows is added', async () => {
    const workbench = await withFaces();
    const before = expectOne(workbench);
    workbench.edit('Initiatives!I1:I4', [['Measure'], ['Sales'], ['Costs'], ['']]);
    expect(mirrored(workbench)).toContain('Initiatives · Measure');
    expect(expectOne(workbench)).toBe(fresh(workbench));
    expect(expectOne(workbench)).not.toBe(before);
  });

  it('is read where it was typed anew after it was cleared', async () => {
    const workbench = await withFaces();
    const before = expectOne(workbench);
    workbench.edit('Initiatives!C1:C4', [[''], [''], [''], ['']]);
    expect(mirrored(workbench)).not.toContain('Initiatives · Status');
    expectOne(workbench);
    workbench.edit(
      'Initiatives!I1:I4',
      REGISTER.map((row) => [row[2]]),
    );
    expect(mirrored(workbench)).toContain('Initiatives · Status');
    expect(expectOne(workbench)).toBe(before);
  });

  it('stays in the mirror while the table has lost what makes it one', async () => {
    const workbench = await withFaces();
    const before = expectOne(workbench);
    workbench.edit('Initiatives!B1', '');
    expect(expectOne(workbench)).toBe(before);
    workbench.edit('Initiatives!B1', 'Initiative');
    expect(expectOne(workbench)).toBe(before);
  });

  it('is the same in all faces until then, and named, where a script has changed it', async () => {
    const workbench = await withFaces();
    const before = expectOne(workbench);
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    file.getRange('Initiatives!I1:I3').setValues([['Size'], [8], [5]]);
    file.getRange('Initiatives!C1').setValue('');
    expect(expectOne(workbench)).toBe(before);
    expect(findings(workbench)).toContain(
      'headed \\"Size\\" is not read as this yet: choose Extensions › Leeway',
    );
    expect(findings(workbench)).toContain('the column without a header is still read as this');
    workbench.open();
    expect(mirrored(workbench)).toContain('Initiatives · Size');
    expect(mirrored(workbench)).not.toContain('Initiatives · Status');
    expect(expectOne(workbench)).not.toBe(before);
  });
});

describe('[T4] a header that plainly says otherwise than what is remembered', () => {
  it('wins where a register was pasted over the old one in another order', async () => {
    const workbench = await withFaces();
    const order = [2, 1, 4, 3, 5, 0];
    workbench.edit(
      'Initiatives!A1:F4',
      REGISTER.map((row) => order.map((index) => row[index] ?? '')),
    );
    expect(mirrored(workbench)).toHaveLength(6);
    expect(expectOne(workbench)).toBe(fresh(workbench));
    expect(findings(workbench)).not.toContain('is read as');
  });

  it('wins where two headers were swapped, one after the other', async () => {
    const workbench = await withFaces();
    workbench.edit('Initiatives!D1', 'End');
    expect(findings(workbench)).toContain('the column headed \\"End\\" is read as Start, as it was before');
    workbench.edit('Initiatives!E1', 'Start');
    expect(findings(workbench)).not.toContain('is read as');
    expect(expectOne(workbench)).toBe(fresh(workbench));
  });

  it('wins where a column was given another name and a real one came beside it', async () => {
    const workbench = await withFaces();
    workbench.edit('Initiatives!C1', 'Old status');
    const before = expectOne(workbench);
    workbench.edit('Initiatives!I1:I4', [['Status'], ['Done'], ['Done'], ['Active']]);
    expect(expectOne(workbench)).toBe(fresh(workbench));
    expect(expectOne(workbench)).not.toBe(before);
  });

  it('does not win where the other column is still there under a word of its own: a finding says so', async () => {
    const workbench = await withFaces();
    const before = expectOne(workbench);
    workbench.edit('Initiatives!C1', 'Deadline');
    expect(expectOne(workbench)).toBe(before);
    expect(findings(workbench)).toContain('the column headed \\"Deadline\\" is read as Status');
  });

  it('says nothing of a column that only has a word of its own', async () => {
    const workbench = await withFaces();
    const before = expectOne(workbench);
    workbench.edit('Initiatives!C1', 'Phase of work');
    expect(expectOne(workbench)).toBe(before);
    expect(findings(workbench)).not.toContain('is read as');
  });
});
