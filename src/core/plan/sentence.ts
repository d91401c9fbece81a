import { KEYS_TAB } from '../formulas/plan-formulas.ts';
import { counted, listed } from '../lib/text.ts';
import { MIRROR } from './mirror.ts';
import type { SetUpPlan } from './set-up.ts';
import { unknownWrite, type Write } from './write.ts';

/** What set-up did, in one or a few sentences. */
export function setUpSentence({ writes, left }: SetUpPlan): string {
  const done = listed(setUpParts(writes));
  const first =
    writes.length > 0
      ? `Set up: ${done}; nothing of yours was changed.`
      : left.length > 0
        ? 'Nothing was changed.'
        : 'Already set up: nothing to do.';
  return [first, ...left].join(' ');
}

/** What set-up's writes add, counted: `5 tabs`. */
export function setUpParts(writes: readonly Write[]): readonly string[] {
  const kinds = [
    [count(writes, 'tab'), 'tab'],
    [count(writes, 'drop-down'), 'drop-down'],
    [count(writes, 'formula'), 'formula'],
  ] as const;
  const said = kinds.flatMap(([number, word]) => (number > 0 ? [counted(number, word)] : []));
  return said.length > 0 ? said : ['what was missing'];
}

type Told = 'tab' | 'drop-down' | 'formula';

function count(writes: readonly Write[], told: Told): number {
  return writes.reduce((sum, write) => sum + (tellingOf(write) === told ? sizeOf(write) : 0), 0);
}

/** What a write adds that a person would count, and sees; null for the rest. */
function tellingOf(write: Write): Told | null {
  switch (write.kind) {
    case 'insert tab':
      return write.tab === MIRROR || write.tab === KEYS_TAB ? null : 'tab';
    case 'drop-down':
      return 'drop-down';
    case 'formulas':
      return write.tab === KEYS_TAB ? null : 'formula';
    case 'grow tab':
    case 'header cells':
    case 'values':
    case 'typed':
    case 'freeze':
    case 'format':
    case 'colour rules':
    case 'name':
    case 'hide tab':
    case 'width':
    case 'mark':
    case 'unmark':
    case 'notes':
    case 'clear':
    case 'no drop-down':
    case 'no name':
    case 'no marks':
    case 'delete column':
    case 'delete tab':
      return null;
    default:
      return unknownWrite(write);
  }
}

function sizeOf(write: Write): number {
  return write.kind === 'formulas' ? write.rows.reduce((sum, row) => sum + row.length, 0) : 1;
}
