import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveFile } from './live/live-file.ts';
import { FACES, type Step, step } from './live/steps.ts';
import { takeStep } from './live/take-step.ts';

const SEED = Number(process.env.SEED ?? 20_260_601);
const STEPS = Number(process.env.STEPS ?? 500);
const START = Date.UTC(2026, 5, 1, 9);
const SIGNALS = 'Board!H1';
const SIGNAL_POINTS = 'Board!H2:I13';
/** Undoing them would take back what Leeway has done about them, and not them. */
const HEADER_STEPS: readonly Step['kind'][] = ['add column', 'retype header', 'empty header'];
const EDITS: readonly Step['kind'][] = ['type', 'paste', 'rename header', 'formula', 'refresh'];

describe('[X3] live by dependency', () => {
  it(`every score in the file is that of the register as it stands, after each of ${STEPS} steps (SEED=${SEED})`, async () => {
    const live = await LiveFile.open(new Date(START).toISOString());
    const faces = new Faces(live);
    let days = 0;
    let undoable = 0;
    for (const [index, one] of fc.sample(step, { numRuns: STEPS, seed: SEED }).entries()) {
      const told = `step ${index + 1} of seed ${SEED}: ${JSON.stringify(one)}`;
      if (one.kind === 'undo') {
        for (let count = Math.min(one.count, undoable); count > 0; count--, undoable--) live.workbench.undo();
      } else if (one.kind === 'next day') {
        days += one.days;
        live.workbench.setNow(new Date(START + days * 86_400_000));
        if (one.isOpened) live.workbench.open();
      } else if (takeStep(live, one)) undoable += 1;
      if (HEADER_STEPS.includes(one.kind)) undoable = 0;
      if (EDITS.includes(one.kind) || (one.kind === 'next day' && one.isOpened))
        expect(live.tokenDay(), told).toBe(live.today(new Date(START + days * 86_400_000)));
      if (one.kind === 'formula')
        expect(live.workbench.formulas(one.face)[0]?.[0], told).toContain('(LEEWAY)');
      faces.check(told);
    }
    expect(faces.numbers).toBeGreaterThan(STEPS);
    console.log(`${faces.numbers} scores compared, ${faces.refused} refused as the mirror was too short`);
  }, 300_000);
});

/** The cells of other tabs that hold completed formulas, and below one of them all signals. */
class Faces {
  numbers = 0;
  refused = 0;
  readonly #live: LiveFile;

  constructor(live: LiveFile) {
    this.#live = live;
    for (const face of FACES.slice(0, 2)) live.workbench.edit(face, '=DRIFTSCORE()');
    live.workbench.edit(SIGNALS, '=DRIFTSIGNALS()');
  }

  /** The score, or a sentence where the mirror cannot hold the register: never another number. */
  check(told: string): void {
    const { workbench } = this.#live;
    const drift = this.#live.freshDrift();
    const isTooLong = this.#live.isTooLong();
    for (const face of FACES.filter((cell) => isCompleted(workbench, cell))) {
      const [[value] = []] = workbench.values(face);
      const [[message] = []] = workbench.messages(face);
      if (isTooLong) expect(message, told).toContain('choose Extensions › Leeway › Refresh');
      else expect([value, message], told).toEqual([drift.score, '']);
      this.numbers += isTooLong ? 0 : 1;
      this.refused += isTooLong ? 1 : 0;
    }
    if (!isTooLong) expect(this.#live.mirrorFaults(), told).toEqual([]);
    expect(this.#live.nowScore(), told).toBe(drift.score);
    if (isTooLong || !isCompleted(workbench, SIGNALS)) return;
    const points = workbench.values(SIGNAL_POINTS).map(([signal, value]) => [signal, value]);
    expect(points, told).toEqual(
      drift.signals.map(({ id, name, points: tenths }) => [`${id} ${name}`, tenths]),
    );
  }
}

function isCompleted(workbench: LiveFile['workbench'], cell: string): boolean {
  return workbench.formulas(cell)[0]?.[0]?.includes('(LEEWAY)') === true;
}
