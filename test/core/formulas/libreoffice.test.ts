import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, type Day } from '../../../src/core/lib/day.ts';
import { isInstalled, recalculated } from './libreoffice.ts';
import { compared, controlsOf } from './libreoffice-compare.ts';
import { KINDS } from './libreoffice-differences.ts';
import { differing, type Explained, explained, withoutKinds } from './libreoffice-explain.ts';
import { type Example, exampleOf, movedTo } from './libreoffice-register.ts';
import { randomTabs } from './random-tables.ts';

/** The same in every run. */
const SEED = 20_260_601;
/** Longer than the machine has ever taken; at midnight the day of the formulas may be another: then once more. */
const OPTIONS = { timeout: 300_000, retry: 1 };

/** LibreOffice has no other clock than the machine's. */
function machineDay(): Day {
  return asDay(Math.floor(Date.now() / 86_400_000));
}

function randomExamples(seed: number, numRuns: number, today: Day): readonly Example[] {
  return fc.sample(randomTabs, { seed, numRuns }).map((tabs) => exampleOf(movedTo(today, tabs), today));
}

/** The text of a difference, with the file when nobody knows why. */
function told({ cell, shown, said, example }: Explained): string {
  const both = `${cell}: LibreOffice shows ${JSON.stringify(shown)}, the engine says ${JSON.stringify(said)}`;
  return `${both} of ${JSON.stringify(example.tabs)}`;
}

function tally(differences: readonly Explained[]): string {
  const lines = KINDS.map(({ name }) => {
    const mine = differences.filter(({ kind }) => kind === name);
    return `${mine.length} cells in ${new Set(mine.map(({ example }) => example)).size} files: ${name}`;
  });
  return lines.join('; ');
}

describe.skipIf(!isInstalled())('formulas computed by LibreOffice', () => {
  it.each([
    { locale: 'en-US', half: '0.5', files: 100, seed: SEED },
    { locale: 'de-DE', half: '0,5', files: 15, seed: SEED + 1 },
  ])(
    '[W5] say what the engine says of $files random registers in $locale, seed $seed',
    OPTIONS,
    async ({ locale, half, files, seed }) => {
      const today = machineDay();
      const examples = randomExamples(seed, files, today);
      const books = await recalculated(
        examples.map(({ bytes }) => bytes),
        locale,
      );
      expect(books.map(controlsOf)).toEqual(examples.map(() => [2, { day: today }, half]));
      const results = examples.map((example, index) => compared(example, books[index] ?? []));
      const differences = await explained(examples, results, { today, locale });
      const count = results.reduce((sum, result) => sum + result.count, 0);
      console.info(`${locale}, seed ${seed}: ${count} cells compared; ${tally(differences)}`);
      expect(differences.filter(({ kind }) => kind === null).map(told)).toEqual([]);
    },
  );

  it('[W5] differ in what is listed, and only by that', OPTIONS, async () => {
    const today = machineDay();
    const examples = KINDS.map(({ example }) => exampleOf(example, today));
    const without = KINDS.map((kind) => exampleOf(withoutKinds(kind.example, [kind]), today));
    const results = await differing([...examples, ...without], 'en-US');
    const names = (some: typeof results, isWanted: boolean) =>
      KINDS.filter((_, index) => (some[index]?.found.length === 0) === isWanted).map(({ name }) => name);
    expect(names(results, true), 'occur no more: take them off the list').toEqual([]);
    expect(names(results.slice(KINDS.length), false), 'have another reason as well').toEqual([]);
  });
});
