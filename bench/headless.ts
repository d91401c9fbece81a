import { openWorkbench, type Workbench } from '../workbench/headless.ts';
import { APART, COLLIDING, EDITED, FLAG, FLAGS, fileOf, NOW } from './file.ts';
import { milliseconds } from './measure.ts';
import type { Result } from './result.ts';

const RUNS = 9;

async function setUpFile(count: number): Promise<Workbench> {
  const workbench = await openWorkbench({ tables: fileOf(count), now: NOW });
  workbench.call('setUp');
  return workbench;
}

function collide(workbench: Workbench): void {
  workbench.edit(`Initiatives!${EDITED}`, COLLIDING);
  const isFlagged = workbench
    .values(FLAGS)
    .flat()
    .every((cell) => FLAG.test(String(cell)));
  if (!isFlagged) throw new Error('the edit was not flagged');
}

/** From an edit that makes two rows collide until the cells of the row say so, without a page around it. */
export async function headlessResults(): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const count of [100, 1_000, 5_000]) {
    const workbench = await setUpFile(count);
    const moveApart = () => {
      workbench.edit(`Initiatives!${EDITED}`, APART);
      return workbench;
    };
    const value = milliseconds(moveApart, collide, RUNS);
    const subject = `edit to flag in ${count.toLocaleString('en')} rows, no page`;
    results.push({ subject, value, unit: 'ms', most: count === 1_000 ? 300 : null });
  }
  return results;
}
