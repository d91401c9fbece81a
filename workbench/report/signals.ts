import type { Board } from '../../src/core/board.ts';
import { tenths } from '../../src/core/lib/figure.ts';
import type { Paragraph, Section } from './paragraph.ts';

const HEADS = { name: 'Signal', points: 'Points', outOf: 'Out of', why: 'Why' };

/** What the score is made of, as a table; the last column is wrapped. */
export function signalsSection({ drift }: Board): Section {
  const rows = drift.signals.map(({ id, name, points, outOf, why }) => ({
    name: `${id} ${name}`,
    points: tenths(points),
    outOf: tenths(outOf),
    why,
  }));
  const total = { name: 'Total', points: tenths(drift.score), outOf: '100.0', why: '' };
  const all = [HEADS, ...rows, total];
  const width = Math.max(...all.map(({ name }) => name.length));
  return { title: 'What the score is made of', paragraphs: all.map((row) => tableRow(row, width)) };
}

function tableRow({ name, points, outOf, why }: typeof HEADS, width: number): Paragraph {
  const lead = `${name.padEnd(width)}  ${points.padStart(HEADS.points.length)}  ${outOf.padStart(HEADS.outOf.length)}  `;
  return { lead, text: why, tone: 'plain' };
}
