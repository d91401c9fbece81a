import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../src/core/board.ts';
import { zonedCalendar } from '../src/core/lib/calendar.ts';
import { gridFrom } from '../src/core/lib/cell.ts';
import { readRegister } from '../src/core/register/read-register.ts';
import { openWorkbench } from '../workbench/headless.ts';
import { toJson } from '../workbench/report/to-json.ts';
import { load } from './bundle.ts';
import { day } from './core/sheet.ts';
import { randomFile } from './functions/random-file.ts';

const TODAY = '2026-06-01';
const RUNS = 50;
const bundle = load();
const { dayOf } = zonedCalendar('Etc/UTC');

type Rows = readonly (readonly (string | number)[])[];

const LEDGER = ['No', 'At', 'Decision', 'Initiative', 'Q1', 'Q2', 'Q5', 'Takes off', 'Expires', 'Due'];
const decision = fc.record({
  at: fc.constantFrom(
    '2026-01-10 09:00:00',
    '2026-04-02 10:30:00',
    '2026-05-30 23:59:59',
    '2027-01-01 00:00:00',
  ),
  kind: fc.constantFrom(
    'Approve',
    'Approve',
    'Except',
    'Renew',
    'Pause',
    'Stop',
    'Resume',
    'Park',
    'Review',
    'Baseline',
  ),
  about: fc.constantFrom('I-1', 'i-2', 'I-3', 'Atlas', 'I-7', ''),
  answer: fc.constantFrom('Yes', 'No', 'Unclear', ''),
  off: fc.constantFrom('', '', 'I-1', 'I-4'),
  expires: fc.constantFrom('', '2026-05-31', '2026-08-31'),
});
const ledger = fc
  .array(decision, { maxLength: 8 })
  .map(
    (rows): Rows => [
      LEDGER,
      ...rows.map(({ at, kind, about, answer, off, expires }, index) => [
        ...[index + 1, at, kind, about, answer, 'Yes', answer, off, expires, ''],
      ]),
    ],
  );

const NAMES: Readonly<Record<string, string>> = {
  Scope: 'Limits',
  Filter: 'Filters',
  Resource: 'Capacity',
  Setting: 'Settings',
};

/** The random tables as tabs; the register is the first of them. */
function tabsOf(tables: readonly (readonly (readonly unknown[])[])[]): Readonly<Record<string, Rows>> {
  const named = tables.map((table, index): readonly [string, Rows] => {
    const name = index === 0 ? 'Initiatives' : (NAMES[String(table[0]?.[0])] ?? 'Direction');
    return [name, table.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : String(cell))))];
  });
  return Object.fromEntries(named);
}

describe('[D7] any register through every face', () => {
  it.each([1, 2, 3, 4])(
    `gives one number: cell, function, sidebar, command line, and the tab Leeway, ${RUNS} files, seed %i`,
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(randomFile, ledger, async ({ tables }, decisions) => {
          const tabs: Readonly<Record<string, Rows>> = { ...tabsOf(tables), Decisions: decisions };
          const workbench = await openWorkbench({
            tables: { Face: [['']], ...tabs },
            now: `${TODAY}T09:00:00Z`,
          });
          const names = Object.keys(tabs);
          const values = names.map((name) => workbench.values(`${name}!A1:Z40`));
          const read = readRegister(
            names.map((name, index) => ({ name, grid: gridFrom(values[index] ?? [], dayOf) })),
          );
          if (read.kind !== 'register') throw new Error('no register');
          const printed = toJson(judge(read.register, day(TODAY))).score;
          expect(bundle.DRIFTSCORE(...values, TODAY), 'function').toBe(printed);
          expect(workbench.run('readNow', { asOf: null }), 'sidebar').toMatchObject({
            view: { score: printed },
          });
          workbench.call('setUp');
          workbench.edit('Face!A1', '=DRIFTSCORE()');
          // Set up, the file has more tabs, and what they hold is nothing: more may be measured.
          const now = workbench.run('readNow', { asOf: null });
          const score = Number(workbench.values('Face!A1')[0]?.[0]);
          expect(now, 'sidebar').toMatchObject({ view: { score } });
          expect(workbench.values('Leeway!B3'), 'tab').toEqual([[score]]);
          expect(workbench.call('DRIFTSCORE'), 'function').toBe(score);
        }),
        { numRuns: RUNS, seed },
      );
    },
    600_000,
  );
});
