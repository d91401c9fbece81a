import { column, table } from '../table.ts';

/** The score of past days, and how far each signal then stood. */
export const HISTORY = table({
  name: 'History',
  columns: {
    date: column('Date', ['day']),
    score: column('Score'),
    low: column('Low'),
    high: column('High'),
    d1: column('D1'),
    d2: column('D2'),
    d3: column('D3'),
    u1: column('U1'),
    u2: column('U2'),
    u3: column('U3'),
    t1: column('T1'),
    t2: column('T2'),
    t3: column('T3'),
    t4: column('T4'),
    t5: column('T5'),
    t6: column('T6'),
    alarm: column('Alarm'),
    head: column('Head'),
  },
  needs: ['date', 'score', 'low', 'high'],
  anyOf: ['date'],
});

export type HistoryColumn = keyof typeof HISTORY.columns;
