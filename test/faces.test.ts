import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../workbench/headless.ts';
import { load } from './bundle.ts';

const SAMPLE = 'workbench/sample';
const DAY = '2026-06-15';

const TABLES: Readonly<Record<string, readonly (readonly string[])[]>> = Object.fromEntries(
  readdirSync(SAMPLE).map((file): [string, string[][]] => [
    file.replace('.csv', ''),
    parse(readFileSync(`${SAMPLE}/${file}`, 'utf8')),
  ]),
);

/** What the command line prints for programs. */
interface Printed {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly signals: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: number;
    readonly why: string;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly points: number;
    readonly why: string;
    readonly competesWith: string;
  }[];
  readonly conflicts: readonly {
    readonly resource: string;
    readonly from: string;
    readonly to: string;
    readonly peak: number;
    readonly excessDays: number;
  }[];
}

function printed(): Printed {
  const run = spawnSync('node', ['scripts/run.mjs', 'workbench/check.ts', SAMPLE, '--today', DAY, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout);
}

const isoOf = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

describe('[D7] the same register through every face', () => {
  let workbench: Workbench;
  let command: Printed;
  beforeAll(async () => {
    command = printed();
    workbench = await openWorkbench({ tables: { Face: [[]], ...TABLES }, now: `${DAY}T12:00:00Z` });
  });

  /** The formula in a cell of another tab, over the tables as a person would pass them. */
  function cells(name: string, range: string): readonly (readonly unknown[])[] {
    workbench.edit(
      'Face!A1',
      `=${name}(Capacity!A:D, Initiatives!A:J, Initiatives!K:S, Direction!A:G, Limits!A:G, Filters!A:F, Settings!A:D, Decisions!A:U)`,
    );
    return workbench.values(`Face!${range}`);
  }

  it('gives one score', () => {
    expect(cells('DRIFTSCORE', 'A1')).toEqual([[command.score]]);
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    expect(workbench.values('Face!A1')).toEqual([[command.score]]);
    expect(workbench.run('readNow', { asOf: null })).toMatchObject({
      view: { score: command.score, low: command.low, high: command.high },
    });
  });

  it('also where there is no service at all', () => {
    expect(load().DRIFTSCORE(...Object.values(TABLES), DAY)).toBe(command.score);
  });

  it('the same signals and rows', () => {
    expect(
      cells('DRIFTSIGNALS', 'A2:F13').map(([signal, points, , , , why]) => [signal, points, why]),
    ).toEqual(command.signals.map(({ id, name, points, why }) => [`${id} ${name}`, points, why]));
    const rows = cells('DRIFTROWS', `A2:D${command.rows.length + 1}`);
    expect(rows.map(([id, , points, why]) => [id, points, why])).toEqual(
      command.rows.map(({ id, points, why }) => [id, points, why]),
    );
  });

  it('the same conflicts and flags', () => {
    const conflicts = cells('DRIFTCONFLICTS', `A2:F${command.conflicts.length + 1}`);
    expect(
      conflicts.map(([resource, from, to, peak, , excess]) => [
        resource,
        isoOf(from),
        isoOf(to),
        peak,
        excess,
      ]),
    ).toEqual(
      command.conflicts.map(({ resource, from, to, peak, excessDays }) => [
        resource,
        from,
        to,
        peak,
        excessDays,
      ]),
    );
    const initiatives = command.rows.filter(({ id }) => id.startsWith('I-'));
    expect(cells('DRIFTFLAGS', `A2:A${initiatives.length + 1}`).flat()).toEqual(
      initiatives.map(({ competesWith }) => competesWith),
    );
    expect(command.conflicts.length).toBeGreaterThan(3);
  });
});
