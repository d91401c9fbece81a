import { fold, quoted } from '../../src/core/lib/text.ts';
import type { OurWord } from './our-words.ts';
import { type Problem, problem } from './problem.ts';

/** The user's word for one of ours, as given on the command line. */
export interface Pair<Word extends string = string> {
  readonly theirs: string;
  readonly ours: Word;
  /** `--map "people=Resources"`, to quote in sentences. */
  readonly shown: string;
}

export type Pairs<Word extends string> = {
  readonly kind: 'pairs';
  readonly pairs: readonly Pair<Word>[];
};

/** How one option pairs words. */
export interface Pairing<Word extends string> {
  readonly option: '--map' | '--status';
  /** What its value looks like: `their header=Our header`. */
  readonly form: string;
  readonly read: (typed: string) => OurWord<Word>;
}

/** Reads every `theirs=ours` of one option. Our words hold no equals sign: the last one parts the two. */
export function readPairs<Word extends string>(
  values: readonly string[],
  { option, form, read }: Pairing<Word>,
): Pairs<Word> | Problem {
  const pairs: Pair<Word>[] = [];
  for (const value of values) {
    const at = value.lastIndexOf('=');
    const [theirs, typed] = [value.slice(0, Math.max(0, at)).trim(), value.slice(at + 1).trim()];
    const shown = `${option} ${quoted(value)}`;
    if (theirs === '' || typed === '') return problem(`${shown} pairs no words: write ${option} "${form}".`);
    const ours = read(typed);
    if (ours.kind === 'none') return problem(`${shown}: ${ours.why}.`);
    const before = pairs.find((pair) => fold(pair.theirs) === fold(theirs) && pair.ours !== ours.word);
    if (before) return problem(`${before.shown} and ${shown} contradict each other: leave one of them out.`);
    pairs.push({ theirs, ours: ours.word, shown });
  }
  return { kind: 'pairs', pairs };
}
