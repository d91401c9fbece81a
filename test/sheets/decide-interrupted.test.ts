import { describe, expect, it } from 'vitest';
import { asked, decide, LIMITS, ledger, open, REGISTER } from './check.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe('once and whole', () => {
  it('records a decision that is sent again only once', async () => {
    const workbench = await open();
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved/);
    expect(decide(workbench, asked({}))).toBe('done: This is recorded already, as decision 1.');
    expect(workbench.values('Initiatives!A5:A6').flat()).toEqual(['I-004', '']);
  });

  it('keeps numbering and IDs behind what others have written meanwhile', async () => {
    const workbench = await open();
    decide(workbench, asked({}));
    decide(workbench, asked({ key: 'key-0002', cells: { Initiative: 'Echo' } }));
    expect(workbench.values('Initiatives!A5:B6')).toEqual([
      ['I-004', 'Delta'],
      ['I-005', 'Echo'],
    ]);
    expect(ledger(workbench, 2).map(([no]) => no)).toEqual([1, 2]);
  });

  it('waits for whoever is at work in the file, and then says so', async () => {
    const workbench = await open();
    workbench.locks.document.holder = 'somebody else';
    expect(decide(workbench, asked({}))).toBe(
      'sorry: Leeway is at work in this file for somebody else: try again in a minute.',
    );
  });
});

describe('a decision that breaks off half-way', () => {
  /** The register's row is written; from then on nothing is. */
  const broken = (fails: () => boolean) =>
    open(
      {},
      { faults: { 'Range.setValues': (count) => (count > 1 && fails() ? 'Service error' : undefined) } },
    );

  it('is named when the check is opened next, until somebody has seen to it', async () => {
    let fails = true;
    const workbench = await broken(() => fails);
    expect(decide(workbench, asked({}))).toMatch(/^sorry: This stopped half-way, .*Service error/);
    expect(workbench.values('Initiatives!B5:C5')).toEqual([['Delta', 'Active']]);
    fails = false;
    const interrupted = () => Object(Object(workbench.run('readCheck')).view).interrupted;
    const named =
      'Approving "I-004" stopped half-way: it runs in row 5 of the register, and no decision says so. Set its status to Proposed, then check it again.';
    expect([interrupted(), interrupted()]).toEqual([named, named]);
    workbench.edit('Initiatives!C5', 'Proposed');
    expect(interrupted()).toBe('');
    expect(decide(workbench, asked({ key: 'key-0002', about: 'i-004' }))).toMatch(/^done: Approved as I-004/);
    expect(interrupted()).toBe('');
  });

  it('is finished when it is sent again, without a second row', async () => {
    let fails = true;
    const workbench = await broken(() => fails);
    decide(workbench, asked({}));
    fails = false;
    expect(decide(workbench, asked({}))).toBe(
      'done: Approved as I-004: it is in the register, and decision 1 is recorded.',
    );
    expect(workbench.values('Initiatives!A5:A6').flat()).toEqual(['I-004', '']);
  });
});

describe('what others do meanwhile', () => {
  it('a field that nobody touched keeps what a colleague typed', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? []] });
    workbench.edit('Initiatives!H4', 'Changed by a colleague');
    const cells = { Team: 'Sales' };
    expect(decide(workbench, asked({ about: 'i-003', cells, seen: { Team: 'Data' } }))).toMatch(/^done/);
    expect(workbench.values('Initiatives!D4:H4')[0]).toEqual([
      ...['Sales', day('2026-07-01'), day('2026-07-31'), 'Ana', 'Changed by a colleague'],
    ]);
  });

  it('a field that both changed is not written over', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? []] });
    workbench.edit('Initiatives!D4', 'Ops');
    expect(
      decide(workbench, asked({ about: 'i-003', cells: { Team: 'Sales' }, seen: { Team: 'Data' } })),
    ).toBe('sorry: Somebody has changed Team of I-003 to "Ops" meanwhile: look at it, then decide again.');
    expect(workbench.values('Initiatives!C4:D4')).toEqual([['Proposed', 'Ops']]);
  });

  it("a retry never takes somebody else's row for its own", async () => {
    const faults = { 'Range.setValues': (count: number) => (count < 3 ? 'Service error' : undefined) };
    const workbench = await open({}, { faults });
    expect(decide(workbench, asked({}))).toMatch(/^sorry: This stopped half-way/);
    workbench.edit('Initiatives!A5:C5', [['I-004', 'Typed by hand', 'Active']]);
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved as I-005/);
    expect(workbench.values('Initiatives!A5:B6')).toEqual([
      ['I-004', 'Typed by hand'],
      ['I-005', 'Delta'],
    ]);
  });

  it("one decision that stopped half-way stays named after another's", async () => {
    let fails = true;
    const faults = {
      'Range.setValues': (count: number) => (count > 1 && fails ? 'Service error' : undefined),
    };
    const workbench = await open({}, { faults });
    decide(workbench, asked({}));
    fails = false;
    expect(decide(workbench, asked({ key: 'key-0002', cells: { Initiative: 'Echo' } }))).toMatch(/^done/);
    const interrupted = () => Object(Object(workbench.run('readCheck')).view).interrupted;
    expect(interrupted()).toContain('Approving "I-004" stopped half-way');
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved as I-004/);
    expect(interrupted()).toBe('');
  });

  it('what is paused to make room is finished and recorded by the retry', async () => {
    let fails = true;
    const faults = {
      'Range.setValues': (count: number) => (count > 1 && fails ? 'Service error' : undefined),
    };
    const workbench = await open({}, { faults });
    const request = asked({ cells: { Team: 'Data', 'Takes off': 'I-001' } });
    expect(decide(workbench, request)).toMatch(/^sorry: This stopped half-way/);
    fails = false;
    expect(decide(workbench, request)).toMatch(/^done: Approved as I-004.* I-001 is paused/);
    expect(workbench.values('Initiatives!C2')).toEqual([['Paused']]);
    expect(ledger(workbench, 3).map((row) => [row[3], row[4]])).toEqual([
      ['Approve', 'I-004'],
      ['Pause', 'I-001'],
      ['', ''],
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6])('nothing of it is lost where Sheets fails after %i changes', async (most) => {
    let fails = true;
    const faults = {
      'Range.setValues': (count: number) => (count > most && fails ? 'Service error' : undefined),
    };
    const workbench = await open({}, { faults });
    const request = asked({ cells: { Team: 'Data', 'Takes off': 'I-001' } });
    decide(workbench, request);
    fails = false;
    expect(decide(workbench, request)).toMatch(/^done/);
    expect(workbench.values('Initiatives!C2')).toEqual([['Paused']]);
    const rows = ledger(workbench, 3);
    expect(rows.map((row) => [row[3], row[4], row[20] !== ''])).toEqual([
      ['Approve', 'I-004', true],
      ['Pause', 'I-001', true],
      ['', '', false],
    ]);
  });

  it.each([0, 1, 2, 3])(
    'only the row is paused that was chosen of two with one ID, after %i changes',
    async (most) => {
      let fails = true;
      const faults = {
        'Range.setValues': (count: number) => (count > most && fails ? 'Service error' : undefined),
      };
      const doubled = REGISTER.map((row) => (row[0] === 'I-002' ? ['I-001', ...row.slice(1)] : row));
      const workbench = await open({ Initiatives: doubled }, { faults });
      const request = asked({ cells: { 'Takes off': 'Borealis' } });
      decide(workbench, request);
      fails = false;
      expect(decide(workbench, request)).toMatch(/^done: .* Borealis is paused to make room\.$/);
      expect(workbench.values('Initiatives!B2:C3')).toEqual([
        ['Atlas', 'Active'],
        ['Borealis', 'Paused'],
      ]);
      expect(ledger(workbench, 2).map((row) => row[4])).toEqual(['I-004', 'Borealis']);
    },
  );
});

describe('what was shown to be paused', () => {
  const request = asked({ cells: { 'Takes off': 'Borealis' }, pauses: ['I-002'] });

  it.each([
    ['renamed', 'B3', 'Borealis II'],
    ['done', 'C3', 'Done'],
  ])('is paused, or nothing is decided: %s meanwhile', async (_what, cell, text) => {
    const workbench = await open();
    workbench.edit(`Initiatives!${cell}`, text);
    expect(decide(workbench, request)).toBe(
      'sorry: I-002 would not be paused any more, since somebody has changed the register meanwhile: look at it again, then decide.',
    );
    expect(workbench.values('Initiatives!A5')).toEqual([['']]);
    workbench.edit(`Initiatives!${cell}`, cell === 'B3' ? 'Borealis' : 'Active');
    expect(decide(workbench, request)).toMatch(/^done: .* I-002 is paused to make room\.$/);
  });

  it('and nothing beside it', async () => {
    const workbench = await open();
    expect(decide(workbench, { ...request, pauses: [] })).toBe(
      'sorry: I-002 would be paused as well, since somebody has changed the register meanwhile: look at it again, then decide.',
    );
  });
});
