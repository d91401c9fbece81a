import { column, table } from '../table.ts';

/** What the organisation has set for itself, one setting a row. */
export const SETTINGS = table({
  name: 'Settings',
  columns: {
    setting: column('Setting'),
    value: column('Value'),
    unit: column('Unit'),
    why: column('Why', ['reason']),
  },
  needs: ['setting', 'value'],
  anyOf: ['setting'],
});

export type SettingColumn = keyof typeof SETTINGS.columns;
