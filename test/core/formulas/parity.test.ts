import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheet } from '../sheet.ts';
import { differences, FormulaFile } from './formula-file.ts';
import { randomTabs, WORDS } from './random-tables.ts';

/** The same in every run; a failure prints it with the path to its example. */
const SEED = 20_260_601;
const CHUNKS = Array.from({ length: 10 }, (_, index) => SEED + index);

const REGISTER = `
  ID  | Initiative | Status | Start      | End        | Rank | Team       | Size | Operator | Added      | Priority | Resources
  I-1 | Atlas      | Active | 2026-01-01 | 2026-12-31 | 1    | Data       | 3    | Ana      | 2026-01-01 | P-1      | Ana 10%
  I-2 | Borealis   | Active | 2026-01-01 | 2026-12-31 | 2    | Data; Web  | 5    | Ben      | 2026-01-02 | Grow     | Ben 10%
  I-3 | Cirrus     | Active | 2026-01-01 | 2026-12-31 |      | data       | 1    | Ana      | 2026-01-03 | P-2      | Ana 10%
  I-4 | Delta      | Active | 2026-01-01 | 2026-12-31 |      | Data       | 1    | Cleo     |            |          | Ana 10%
  I-5 | Echo       | Paused | 2026-01-01 | 2026-12-31 | 1    | Data       | 9    | Ana      | 2026-01-01 | P-1      | Ana 10%`;
const DIRECTION = `
  ID  | Priority | Not pursued | Why it matters | Owner | From       | Until
  P-1 | Grow     | x           | y              | Ana   |            |
  P-2 | Mend     | x           | y              | Ana   | 2026-06-01 | 2026-06-01
  P-3 | Wind up  | x           | y              | Ana   |            | 2026-05-31`;

describe('formulas', () => {
  it('[W5] say what the engine says', async () => {
    const file = await FormulaFile.open({
      Initiatives: sheet(REGISTER),
      Direction: sheet(DIRECTION),
      Limits: sheet(
        'Scope | Name | Limit | Counts | Mode | At least\nPortfolio | | 2 | | Refuse |\nPortfolio | | 9 | Size | |\nTeam | | 3 | | |\nTeam | Web | 3 | | | 2\nOperator | | 1 | | |\nResource | Ana | 2 | | |\nPriority | grow | 1 | | |\nDirection | | 1| | |\nVisionary | | 1 | | |\nTown | | 3 | | |\nTeam | Ops | | | | 1\nTeam | Web | 4 | | |',
      ),
      Filters: sheet(
        'Filter | Column | Test | Value\nSmall | Size | at most | 4\nLed | Operator | is one of | Ana; Ben\nNamed | Initiative | contains | a\nBegun | Start | before | today',
      ),
      Decisions: sheet('No | At | Decision | Initiative\n1 | 2026-01-03 | Approve | i-3'),
    });
    expect(differences(file)).toEqual([]);
  });

  it.each(CHUNKS)(
    '[W6] say what the engine says of a hundred random registers, seed %i',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(randomTabs, async (tabs) => {
          expect(differences(await FormulaFile.open(tabs, { words: WORDS }))).toEqual([]);
        }),
        { numRuns: 100, seed },
      );
    },
    240_000,
  );
});
