import { column, table } from '../table.ts';

/** How strongly each leader says each subject serves the direction. */
export const READINGS = table({
  name: 'Readings',
  columns: {
    at: column('At', ['when', 'date']),
    reader: column('Reader', ['leader']),
    round: column('Round'),
    subject: column('Subject', ['initiative', 'priority']),
    rating: column('Rating'),
    success: column('Success looks like', ['success']),
  },
  needs: ['reader', 'subject', 'rating'],
  anyOf: ['reader'],
});

export type ReadingColumn = keyof typeof READINGS.columns;
