import { afterWrites } from '../plan/after-writes.ts';
import { mirrorIn } from '../plan/mirror.ts';
import { type Place, placeTables } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import type { Write } from '../plan/write.ts';
import type { TableName } from '../register/table.ts';

/** One step of an adoption: what it writes, and the file as it leaves it. */
export interface Step {
  readonly kind: 'step';
  readonly writes: readonly Write[];
  readonly after: FileState;
}

/** Why there is no step, in one sentence. */
export interface Sorry {
  readonly kind: 'sorry';
  readonly sentence: string;
}

export function step(file: FileState, writes: readonly Write[]): Step {
  return { kind: 'step', writes, after: writes.length === 0 ? file : afterWrites(file, writes) };
}

/** Where a table is, or undefined where set-up could make none. */
export function placeIn(file: FileState, table: TableName): Place | undefined {
  const mirror = mirrorIn(file);
  const { places } = placeTables(file.tabs.filter((tab) => tab !== mirror));
  return places.find((place) => place.table.name === table);
}
