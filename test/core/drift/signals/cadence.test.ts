import { describe, expect, it } from 'vitest';
import { signalOf } from '../../sheet.ts';
import { ledgerBoard, whyOf } from './ledger-file.ts';
import { x } from './level.ts';

const board = (ledger?: string) =>
  ledgerBoard({ rows: 'A | A | Paused |', ...(ledger === undefined ? {} : { ledger }) });
const t5 = (ledger: string) => x(board(ledger), 'T5');

describe('[T5] cadence', () => {
  it('counts days since the last Review beyond a cadence, in cadences', () => {
    expect(t5('1 | 2026-05-02 | Review |')).toBe(0);
    expect(t5('1 | 2026-04-02 | Review |')).toBe(1);
    expect(t5('1 | 2026-04-02 | Review |\n2 | 2026-05-30 | Review |\n3 | 2026-06-02 | Review |')).toBe(0);
  });

  it('without one counts from the Baseline: never to have reviewed is not better than to be late', () => {
    expect(t5('1 | 2026-01-02 | Baseline |')).toBe(4);
    expect(t5('1 | 2026-01-02 | Baseline |\n2 | 2026-05-20 | Baseline |')).toBe(4);
  });

  it('is not measured where there is neither: no Approve starts it, nor does a Review to come', () => {
    const reason = (ledger?: string) => signalOf(board(ledger), 'T5').why;
    expect(reason()).toBe('not measured: no Decisions tab with a Review or a Baseline');
    expect(reason('1 | 2026-01-02 | Approve | A')).toBe(
      'not measured: the ledger has neither a Review nor a Baseline',
    );
    expect(signalOf(board('1 | 2026-06-02 | Review |'), 'T5').isMeasured).toBe(false);
  });

  it('has a line of its own', () => {
    expect(whyOf(board('1 | 2026-04-02 | Review |'), '(review rhythm)')).toContain(
      'the last Review was on 2 Apr, 60 days ago; one is due every 30 days (2.8)',
    );
  });

  it('[D5] a Review of unknown day counts as a whole cadence missed, and not at the low end', () => {
    expect(signalOf(board('1 | | Review |'), 'T5')).toMatchObject({ level: 0.5, low: 0 });
  });
});
