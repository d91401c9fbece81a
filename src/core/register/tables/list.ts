import type { Table } from '../table.ts';
import { CAPACITY } from './capacity.ts';
import { DECISIONS } from './decisions.ts';
import { DIRECTION } from './direction.ts';
import { FILTERS } from './filters.ts';
import { HISTORY } from './history.ts';
import { INITIATIVES } from './initiatives.ts';
import { LIMITS } from './limits.ts';
import { READINGS } from './readings.ts';
import { SETTINGS } from './settings.ts';

/** Every table, the ones with the most telling headers first. */
export const TABLES: readonly Table[] = [
  DECISIONS,
  LIMITS,
  FILTERS,
  CAPACITY,
  READINGS,
  HISTORY,
  SETTINGS,
  INITIATIVES,
  DIRECTION,
];
