import type { Board } from '../../src/core/board.ts';
import { conflictsSection } from './conflicts.ts';
import { filtersSection } from './filters.ts';
import { findingsSection } from './findings.ts';
import { limitsSection } from './limits.ts';
import { type Look, render } from './render.ts';
import { rowsSection } from './rows.ts';
import { signalsSection } from './signals.ts';
import { verdict } from './verdict.ts';

const SECTIONS = [
  verdict,
  limitsSection,
  filtersSection,
  conflictsSection,
  signalsSection,
  rowsSection,
  findingsSection,
];

/** The board as an ops lead reads it in a terminal. */
export function toText(board: Board, look: Look): string {
  return render(
    SECTIONS.map((section) => section(board)),
    look,
  );
}
