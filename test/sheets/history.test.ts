import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardAt } from '../../src/core/bridge/board-at.ts';
import { zonedCalendar } from '../../src/core/lib/calendar.ts';
import { gridFrom, type Tab } from '../../src/core/lib/cell.ts';
import { readRegister } from '../../src/core/register/read-register.ts';
import type { Workbench } from '../../workbench/headless.ts';
import { day } from '../core/sheet.ts';
import { adopt } from './adopting.ts';
import { asked, decide, open } from './check.ts';
import { callCount } from './small-register.ts';

/** A file that was taken over with its starting point, with a tab History. */
async function started(): Promise<Workbench> {
  const workbench = await open();
  expect(adopt(workbench)).toMatch(/^done: Adopted/);
  workbench.call('setUp');
  return workbench;
}

const HEADERS = [
  ...['Date', 'Score', 'Low', 'High', 'D1', 'D2', 'D3', 'U1', 'U2', 'U3'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'Alarm', 'Head'],
];

const rowsOf = (workbench: Workbench) => workbench.values('History!A2:R30').filter(([date]) => date !== '');
const isoOf = (date: unknown) => (date instanceof Date ? date.toISOString().slice(0, 10) : String(date));
const on = (workbench: Workbench, iso: string, time = '09:00') => workbench.setNow(`${iso}T${time}:00Z`);

describe('[B4] History', () => {
  it('has a column a signal, and no row before something is recorded', async () => {
    const workbench = await started();
    expect(workbench.values('History!A1:R1')).toEqual([HEADERS]);
    expect(rowsOf(workbench)).toEqual([]);
  });

  it('gets one row a day by Refresh, with the score, how far signals stand, and the head behind it', async () => {
    const workbench = await started();
    workbench.call('refresh');
    on(workbench, '2026-06-02');
    workbench.edit('Initiatives!C2', 'Paused');
    workbench.call('refresh');
    const [first = [], second = [], third] = rowsOf(workbench);
    expect(third).toBeUndefined();
    expect([isoOf(first[0]), isoOf(second[0])]).toEqual(['2026-06-01', '2026-06-02']);
    expect(second[1]).toBe(workbench.values('Leeway!B3')[0]?.[0]);
    expect(second.slice(4, 16).filter((level) => typeof level === 'number').length).toBeGreaterThan(5);
    expect(second[7]).toBe('');
    expect(second[16]).toBe('');
    expect([first[17], second[17]].map((head) => String(head).split(' ')[0])).toEqual(['1', '2']);
    workbench.edit('Leeway!J1', '=DRIFTVERIFY(Decisions!A:U, History!A:R)');
    expect(workbench.values('Leeway!J1')).toEqual([['intact']]);
  });

  it('changes the row of the same day where something differs, and is written after a decision', async () => {
    const workbench = await started();
    workbench.call('refresh');
    const [before = []] = rowsOf(workbench);
    workbench.call('refresh');
    expect(rowsOf(workbench)).toEqual([before]);
    expect(decide(workbench, asked({}))).toMatch(/^done: /);
    const [after = [], more] = rowsOf(workbench);
    expect(more).toBeUndefined();
    expect(after[17]).toMatch(/^2 /);
    expect(after).not.toEqual(before);
    on(workbench, '2026-06-03');
    expect(decide(workbench, asked({ key: 'key-0002', cells: { Initiative: 'Echo' } }))).toMatch(/^done: /);
    expect(rowsOf(workbench).map(([date]) => isoOf(date))).toEqual(['2026-06-01', '2026-06-03']);
    workbench.edit('Leeway!J1', '=DRIFTVERIFY(LEEWAY)');
    expect(workbench.values('Leeway!J1')).toEqual([['intact']]);
  });

  it('keeps a head that the ledger no longer has', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!C2', 'Paused');
    workbench.call('refresh');
    workbench.edit(
      'Decisions!A3:U3',
      Array.from({ length: 21 }, () => ''),
    );
    workbench.edit('Initiatives!C2', 'Active');
    workbench.call('refresh');
    expect(rowsOf(workbench)[0]?.[17]).toMatch(/^2 /);
    expect(workbench.call('DRIFTVERIFY')).not.toBe('intact');
  });

  it('gets no row without a starting point, nor in a file without the tab', async () => {
    const bare = await open();
    bare.call('setUp');
    bare.call('refresh');
    expect(rowsOf(bare)).toEqual([]);
  });

  it('[S1] leaves what a person wrote beside it, and takes no more calls for more rows', async () => {
    const workbench = await started();
    workbench.call('refresh');
    workbench.edit('History!Q2', '=1+1');
    const counts: number[] = [];
    for (let date = 2; date < 5; date++) {
      on(workbench, `2026-06-${String(date).padStart(2, '0')}`);
      workbench.resetCalls();
      workbench.call('refresh');
      counts.push(callCount(workbench));
    }
    expect(new Set(counts).size).toBe(1);
    expect(workbench.formulas('History!Q2')).toEqual([['=1+1']]);
    expect(rowsOf(workbench)).toHaveLength(4);
  });
});

function tabsOf(workbench: Workbench): readonly Tab[] {
  const { dayOf } = zonedCalendar('Etc/UTC');
  return [
    'Initiatives',
    'Limits',
    'Decisions',
    'History',
    'Settings',
    'Direction',
    'Filters',
    'Capacity',
    'Readings',
  ].map((name) => ({ name, grid: gridFrom(workbench.values(`${name}!A1:Z60`), dayOf) }));
}

const EDITS = [
  ['Initiatives!C2', 'Paused'],
  ['Initiatives!C2', 'Active'],
  ['Initiatives!C4', 'Active'],
  ['Initiatives!G3', 'Ana 60%'],
  ['Initiatives!F3', '2026-06-04'],
  ['Initiatives!H3', ''],
  ['Limits!C2', 1],
  ['Initiatives!D2', 'Web'],
] as const;

const step = fc.oneof(
  fc.constantFrom(...EDITS).map(([cell, value]) => ({ kind: 'edit', cell, value }) as const),
  fc.constantFrom('Approve', 'Park', 'Decline').map((verb) => ({ kind: 'decide', verb }) as const),
);

describe('[B1] the score of a past day, recomputed from the ledger', () => {
  it('is the one that History kept of it, and a bridge leads from any day to any other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 10 }), async (steps) => {
        const workbench = await started();
        for (const [index, one] of steps.entries()) {
          on(workbench, `2026-06-${String(index + 1).padStart(2, '0')}`);
          if (one.kind === 'edit') {
            workbench.edit(one.cell, one.value);
            workbench.call('refresh');
          } else {
            const cells = { Initiative: `New ${index}`, Resources: 'Ana 20%' };
            const due = one.verb === 'Park' ? '2026-09-01' : '';
            const expires = '';
            const answer = decide(
              workbench,
              asked({ key: `key-${1000 + index}`, verb: one.verb, cells, due, expires }),
            );
            // What breaks a limit is not approved without a reason: then nothing is recorded.
            if (!answer.startsWith('done: ')) workbench.call('refresh');
          }
        }
        const rows = rowsOf(workbench);
        expect(rows).toHaveLength(10);
        const read = readRegister(tabsOf(workbench));
        if (read.kind !== 'register') throw new Error('no register');
        for (const [date, score, low, high, ...levels] of rows) {
          const past = boardAt(read.register, day('2026-06-11'), day(isoOf(date)));
          if (past.kind !== 'board') throw new Error(past.sentence);
          const { drift } = past.board;
          expect([drift.score, drift.low, drift.high]).toEqual([score, low, high]);
          expect(drift.signals.map(({ level }) => level ?? '')).toEqual(levels.slice(0, 12));
        }
        on(workbench, '2026-06-11');
        workbench.call('refresh');
        workbench.edit('Leeway!J1', '=DRIFTBRIDGE("2026-06-01","2026-06-10")');
        expect(workbench.formulas('Leeway!J1')).toEqual([['=DRIFTBRIDGE("2026-06-01","2026-06-10",LEEWAY)']]);
        const lines = workbench.values('Leeway!J1:N40').filter(([what]) => what !== '');
        expect(lines.at(-1)?.slice(0, 3)).toEqual(['Total', rows[0]?.[1], rows[9]?.[1]]);
      }),
      { numRuns: 1, seed: 20_261_121, endOnFailure: true },
    );
  }, 240_000);
});
