import type { EditedCell } from '../engine/host.ts';
import type { Workbench } from '../workbench.ts';
import type { Gestures } from './gestures.ts';
import type { Runs } from './runs.ts';
import type { Saving } from './saving.ts';

type Cleared = Gestures['cleared'][number];

/** The first and the last cell of what was cleared; none where that is one cell, which has changed itself. */
function corners({ sheetId, zone: { top, left, bottom, right } }: Cleared): readonly EditedCell[] {
  if (top === bottom && left === right) return [];
  return [
    { position: { sheetId, row: top, col: left }, before: '' },
    { position: { sheetId, row: bottom, col: right }, before: '' },
  ];
}

/** Lets triggers and saving follow what a person does in the grid; scripts run when the gesture is over. */
export function followEdits(workbench: Workbench, gestures: Gestures, runs: Runs, saving: Saving): void {
  const { host, model } = workbench.book;
  model.on('update', host, () => {
    const edits = host.edits.splice(0);
    const changes = [...gestures.changes];
    const { pasted } = gestures;
    const cleared = gestures.cleared.splice(0).flatMap(corners);
    if (gestures.dirty) saving.changed();
    gestures.changes.clear();
    Object.assign(gestures, { pasted: false, dirty: false });
    for (const cells of edits)
      queueMicrotask(() => runs.trigger('onEdit', () => workbench.edited([...cells, ...cleared], !pasted)));
    for (const change of changes)
      queueMicrotask(() => runs.trigger('onChange', () => workbench.changed(change)));
  });
}

const MINUTE = 60_000;

/** TODAY() is computed anew when the day changes, and hourly triggers run each hour that the page is open. */
export function followClock(workbench: Workbench, runs: Runs): void {
  let known = new Date();
  setInterval(() => {
    const now = new Date();
    if (now.toDateString() !== known.toDateString()) workbench.book.recalculate();
    if (now.getHours() !== known.getHours())
      runs.trigger('The hourly trigger', () => workbench.fire('CLOCK'));
    known = now;
  }, MINUTE);
}
