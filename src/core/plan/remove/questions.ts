import { counted, listed, quoted } from '../../lib/text.ts';
import type { FileState } from '../state.ts';
import { ownTabs } from './leftover.ts';

interface Question {
  readonly title: string;
  readonly text: string;
}

export const REMOVE_QUESTION: Question = {
  title: 'Remove Leeway from this file?',
  text: 'Its formulas, colours, drop-downs, hidden tab and blank tabs are taken out. What you typed stays, and formulas that need Leeway become their last value, with a note.',
};

/** A tab of Leeway's in which people have recorded something, and in how many rows. */
export interface RecordedTab {
  readonly name: string;
  readonly rows: number;
}

export function recordedTabs(state: FileState): readonly RecordedTab[] {
  return ownTabs(state).flatMap(({ tab, records }) =>
    records === 0 ? [] : [{ name: tab.name, rows: records }],
  );
}

/** Null where there is nothing to ask about. */
export function recordsQuestion(tabs: readonly RecordedTab[]): Question | null {
  if (tabs.length === 0) return null;
  const named = listed(tabs.map(({ name, rows }) => `${quoted(name)} (${counted(rows, 'row')})`));
  return {
    title: 'Also delete what people recorded?',
    text: `In tabs that Leeway made: ${named}. Yes deletes them for good, No keeps them as values, Cancel leaves everything as it is.`,
  };
}
