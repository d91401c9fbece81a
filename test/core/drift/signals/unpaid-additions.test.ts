import { describe, expect, it } from 'vitest';
import { signalOf } from '../../sheet.ts';
import { ANSWERED, ledgerBoard, whyOf } from './ledger-file.ts';
import { x } from './level.ts';

const d2 = (file: Parameters<typeof ledgerBoard>[0]) => x(ledgerBoard(file), 'D2');
const active = (id: string, takesOff = '', size = '') =>
  `${id} | ${id} | Active | ${size} | | ${takesOff} | `;
const off = (id: string, status = 'Stopped', size = '') => `${id} | ${id} | ${status} | ${size} | | | `;
const approve = (no: number, id: string, at = '2026-05-01') =>
  `${no} | ${at} | Approve | ${id} | | | ${ANSWERED}`;
const LONG = `1 | 2025-06-01 | Approve | R | | | ${ANSWERED}`;
const STOP = '2 | 2026-05-01 | Stop | R';

describe('[D2] unpaid additions', () => {
  it('is the load of arrivals that nothing pays, on the portfolio limit or Scale', () => {
    const file = {
      rows: [active('A'), active('B')].join('\n'),
      ledger: [approve(1, 'A'), approve(2, 'B')].join('\n'),
    };
    expect(d2(file)).toBeCloseTo(0.2, 9);
    expect(d2({ ...file, limits: 'Portfolio | 8 |' })).toBeCloseTo(0.25, 9);
    expect(
      d2({ ...file, ledger: [approve(1, 'A', '2026-03-02'), approve(2, 'B', '2026-03-03')].join('\n') }),
    ).toBeCloseTo(0.1, 9);
  });

  it('says so in plain words', () => {
    const board = ledgerBoard({
      rows: active('A'),
      ledger: approve(1, 'A', '2026-03-03'),
      limits: 'Portfolio | 8 |',
    });
    expect(whyOf(board, 'A')).toContain('approved on 3 Mar with nothing taken off; the portfolio limit is 8');
    expect(signalOf(board, 'D2').why).toBe(
      '1 of 1 initiative that came in the last 91 days took too little off; against a portfolio limit of 8',
    );
  });

  it('one removal pays one addition, not four', () => {
    const ids = ['A', 'B', 'C', 'D'];
    const rows = [...ids.map((id) => active(id, 'R')), off('R')].join('\n');
    const ledger = [LONG, STOP, ...ids.map((id, index) => approve(3 + index, id))].join('\n');
    expect(d2({ rows, ledger })).toBeCloseTo(0.3, 9);
  });

  it('a removal pays as much as it weighed', () => {
    const rows = [active('A', 'R', '5'), off('R', 'Stopped', '1')].join('\n');
    const ledger = [LONG, STOP, approve(3, 'A')].join('\n');
    const board = ledgerBoard({ rows, ledger, limits: 'Portfolio | 10 | Size' });
    expect(x(board, 'D2')).toBeCloseTo(0.4, 9);
    expect(whyOf(board, 'A')).toContain('what it takes off pays 1 of 5 (R is worth 1 to all who name it)');
  });

  it.each([
    ['was never Active', '1 | 2026-05-01 | Stop | R', 'nobody knows how long R had been Active'],
    ['no decision took off', LONG, 'no decision took R off'],
    [
      'was approved only to be stopped',
      `1 | 2026-04-20 | Approve | R\n${STOP}`,
      'R had been Active for 11 days, and 30 are needed',
    ],
    [
      'was taken off too long ago',
      `${LONG}\n2 | 2025-11-30 | Stop | R`,
      'R was taken off on 30 Nov 2025, too long ago',
    ],
    ['was declined', `${LONG}\n2 | 2026-05-01 | Decline | R`, 'no decision took R off'],
  ])('what %s pays nothing', (_, ledger, why) => {
    const board = ledgerBoard({
      rows: `${active('A', 'R')}\n${off('R')}`,
      ledger: `${ledger}\n${approve(9, 'A')}`,
    });
    expect(x(board, 'D2')).toBeCloseTo(0.1, 9);
    expect(whyOf(board, 'A')).toContain(why);
  });

  it('what was taken off 2W ago still pays, and after a cadence of being Active', () => {
    const rows = `${active('A', 'R')}\n${off('R')}`;
    expect(d2({ rows, ledger: `${LONG}\n2 | 2025-12-01 | Finish | R\n${approve(3, 'A')}` })).toBe(0);
    expect(d2({ rows, ledger: `1 | 2026-04-01 | Approve | R\n${STOP}\n${approve(3, 'A')}` })).toBe(0);
  });

  it('a removal that is resumed or proposed again pays nothing, nor does a row pay itself', () => {
    const ledger = [LONG, STOP, approve(3, 'A'), '4 | 2026-05-20 | Resume | R'].join('\n');
    expect(d2({ rows: `${active('A', 'R')}\n${active('R')}`, ledger })).toBeCloseTo(0.2, 9);
    const proposed = [LONG, STOP, approve(3, 'A')].join('\n');
    expect(d2({ rows: `${active('A', 'R')}\n${off('R', 'Proposed')}`, ledger: proposed })).toBeCloseTo(
      0.1,
      9,
    );
    expect(d2({ rows: active('A', 'A'), ledger: approve(1, 'A') })).toBeCloseTo(0.1, 9);
  });

  it('payments are matched so that the most is paid, in whatever order they are logged', () => {
    const rows = [active('A', 'R; S'), active('B', 'R'), off('R'), off('S')].join('\n');
    const removed = [
      LONG,
      STOP,
      LONG.replace('R', 'S').replace('1 ', '3 '),
      STOP.replace('R', 'S').replace('2 ', '4 '),
    ];
    expect(d2({ rows, ledger: [...removed, approve(5, 'A'), approve(6, 'B')].join('\n') })).toBe(0);
    expect(d2({ rows, ledger: [...removed, approve(5, 'B'), approve(6, 'A')].join('\n') })).toBe(0);
  });

  it('what the decision takes off pays as what the register says', () => {
    const ledger = [LONG, STOP, `3 | 2026-05-01 | Approve | A | r | | ${ANSWERED}`].join('\n');
    expect(d2({ rows: `${active('A')}\n${off('R')}`, ledger })).toBe(0);
  });

  it('a renewed exception makes no arrival of an old row, a row typed Active again does', () => {
    const rows = active('R');
    const renewed = `1 | 2025-06-01 | Except | R | | 2026-09-01 | ${ANSWERED}\n2 | 2026-05-01 | Renew | R | | 2026-09-01 | ${ANSWERED}`;
    expect(d2({ rows, ledger: renewed })).toBe(0);
    const board = ledgerBoard({ rows, ledger: `${LONG}\n${STOP}` });
    expect(x(board, 'D2')).toBeCloseTo(0.1, 9);
    expect(whyOf(board, 'R')).toContain(
      'came on a day that nobody knows without a decision with nothing taken off',
    );
  });

  it('[D5] an arrival of unknown day counts, and not at the low end', () => {
    const signal = signalOf(ledgerBoard({ rows: active('A'), ledger: '1 | 2026-05-01 | Review |' }), 'D2');
    expect(signal.points).toBeGreaterThan(0);
    expect(signal.low).toBe(0);
  });

  it('without a Decisions tab goes by Added, and what is Paused, Stopped or Done pays', () => {
    const rows = (status: string) =>
      `A | A | Active | | | R | 2026-05-01\n${off('R', status)}\nB | B | Active | | | | 2025-05-01`;
    expect(
      ['Paused', 'Done', 'Active', 'Proposed', 'Declined'].map((status) => d2({ rows: rows(status) })),
    ).toEqual([0, 0, 0.2, 0.1, 0.1]);
  });
});
