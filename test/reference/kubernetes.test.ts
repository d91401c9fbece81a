import { describe, expect, it } from 'vitest';
import { type Answer, load } from '../bundle.ts';
import { peaksOf } from './count.ts';
import { hasData, recordsOf, rowsOf } from './data.ts';

const FILE = 'kubernetes/register_v1.37.csv';
const TODAY = '2026-06-01';
const bundle = load();

/** The register in our words where it has its own: who is scarce, and what is under way. */
function register(): readonly (readonly string[])[] {
  const ours = new Map([
    ['approver_resources', 'Resources'],
    ['implementable', 'Active'],
  ]);
  return rowsOf(FILE).map((row) => row.map((cell) => ours.get(cell) ?? cell));
}

/** Read by itself: a call for each approver of each proposal that is under way. */
function calls() {
  return recordsOf(FILE)
    .filter((row) => row.get('status') === 'implementable')
    .flatMap((row) =>
      approvers(row).map((on) => ({ on, from: row.get('start') ?? '', to: row.get('end') ?? '' })),
    );
}

const approvers = (row: ReadonlyMap<string, string>) =>
  (row.get('approver_resources') ?? '').split(';').filter((name) => name !== '');

function peaks([, ...rows]: Answer): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, , , peak] of rows) found[String(name)] = Math.max(found[String(name)] ?? 0, Number(peak));
  return found;
}

describe.runIf(hasData(FILE))('the register of a Kubernetes release, approvers being scarce', () => {
  it('[C3] has the peaks of an independent count', () => {
    const counted = peaksOf(calls());
    expect(Object.keys(counted).length).toBeGreaterThan(10);
    expect(peaks(bundle.DRIFTCONFLICTS(register(), TODAY))).toEqual(counted);
  });

  it('[C5] flags each row that shares an approver, and no other', () => {
    const busy = new Set(Object.keys(peaksOf(calls())));
    const expected = recordsOf(FILE).map(
      (row) => row.get('status') === 'implementable' && approvers(row).some((name) => busy.has(name)),
    );
    const flags = bundle.DRIFTFLAGS(register(), TODAY).slice(1);
    expect(flags.map(([text]) => text !== '')).toEqual(expected);
  });

  it('[D5] is read in its own words as well: every row, and a score', () => {
    const rows = bundle.DRIFTROWS(rowsOf(FILE), TODAY).slice(1, 1 + recordsOf(FILE).length);
    expect(rows.map(([id]) => id)).toEqual(recordsOf(FILE).map((row) => row.get('id')));
    const score = bundle.DRIFTSCORE(rowsOf(FILE), TODAY);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(100);
  });
});
