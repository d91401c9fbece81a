import { describe, expect, it } from 'vitest';
import { type Board, judge } from '../../src/core/board.ts';
import { NO_HISTORY } from '../../src/core/ledger/head.ts';
import { verify } from '../../src/core/ledger/verify.ts';
import { exceptionRates } from '../../src/core/log/exception-rates.ts';
import { gather } from '../../src/core/register/gather.ts';
import { readRegister } from '../../src/core/register/read-register.ts';
import { day } from '../core/sheet.ts';
import { hasData } from './data.ts';
import { type Moment, replay, requests } from './kubernetes-replay.ts';

const isThere = hasData('kubernetes/history.csv');

function boardOf({ tabs, cycle }: Moment): Board {
  const result = readRegister(tabs);
  if (result.kind === 'no register') throw new Error('no register');
  return judge(result.register, day(cycle.released));
}

describe.runIf(isThere)('Kubernetes, replayed release by release', () => {
  const moments = isThere ? replay() : [];
  const boards = moments.map(boardOf);
  const last = boards[boards.length - 1];
  const decisions = last?.register.decisions ?? [];
  const level = (board: Board, id: string) =>
    (board.drift.signals.find((signal) => signal.id === id)?.level ?? 0).toFixed(2);

  it('[D10] gives a score for each release, with its interval', () => {
    const rows = boards.map((board, index) => {
      const { score, low, high, band } = board.drift;
      const signals = ['D1', 'D2', 'T1', 'T2', 'T3', 'T4', 'T5'].map((id) => level(board, id));
      const release = moments[index]?.cycle.release ?? '';
      const running = board.register.initiatives.filter(({ status }) => status === 'Active').length;
      return [
        release,
        running,
        score.toFixed(1),
        `${low.toFixed(1)}-${high.toFixed(1)}`,
        band,
        ...signals,
      ].join('\t');
    });
    console.log(['release\tactive\tscore\tlow-high\tband\tD1\tD2\tT1\tT2\tT3\tT4\tT5', ...rows].join('\n'));
    for (const { drift } of boards) {
      expect(drift.low).toBeLessThanOrEqual(drift.score);
      expect(drift.score).toBeLessThanOrEqual(drift.high);
      const sum = drift.rows.reduce((total, { exact }) => total + exact, 0);
      expect(sum).toBeCloseTo(drift.exact, 9);
    }
  });

  it.each([
    ['2022-08-31', 720, '37 of 58', 0.64],
    ['2025-08-31', 1080, '75 of 83', 0.9],
  ])('approves as many exceptions as was published, up to %s', (until, window, text, rate) => {
    expect(exceptionRates(decisions, day(until), window)).toContain(
      `Exceptions approved: ${text} in the last`,
    );
    const [approved = 0, asked = 1] = text.split(' of ').map(Number);
    expect(approved / asked).toBeCloseTo(rate, 2);
  });

  it('renews what was asked for, and approved, in more than one release', () => {
    const releases = new Map<string, Set<string>>();
    for (const { subject, release, isApproved } of requests())
      if (isApproved && boards.some((_, index) => moments[index]?.cycle.release === release))
        releases.set(subject, (releases.get(subject) ?? new Set()).add(release));
    const again = [...releases.values()].reduce((sum, own) => sum + own.size - 1, 0);
    expect(again).toBeGreaterThan(0);
    const renewed = new Set(
      decisions.filter(({ kind }) => kind === 'Renew').map(({ initiative }) => initiative),
    );
    expect(renewed.size).toBe([...releases.values()].filter(({ size }) => size > 1).length);
  });

  it('[L5] leaves a ledger that verifies', () => {
    const [moment] = moments.slice(-1);
    const found = gather(moment?.tabs ?? [], new Map()).tables.get('Decisions');
    expect(found && verify(found, null, NO_HISTORY).kind).toBe('intact');
  });
});
