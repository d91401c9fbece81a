import { column, table } from '../table.ts';

/** The score of past days. Beside these it has one column a signal. */
export const HISTORY = table({
  name: 'History',
  columns: {
    date: column('Date', ['day']),
    score: column('Score'),
    low: column('Low'),
    high: column('High'),
    alarm: column('Alarm'),
    head: column('Head'),
  },
  needs: ['date', 'score', 'low', 'high'],
  anyOf: ['date'],
});

export type HistoryColumn = keyof typeof HISTORY.columns;
