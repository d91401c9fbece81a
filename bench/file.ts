import { type Cell, textOf } from '../src/core/lib/cell.ts';
import { registerOf } from './register.ts';

type Tables = Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>;

/** Two rows of one person's whole time, three weeks apart; what only they use is nobody else's. */
const PAIR = [
  ['I-A', 'Alpha', 'Active', 1, '', 'Team A', 1, '2026-01-01', '2026-01-31', 'Alice'],
  ['I-B', 'Beta', 'Active', 2, '', 'Team B', 1, '2026-02-21', '2026-03-10', 'Alice'],
];

/** The last day of the first of the pair. */
export const EDITED = 'I2';
export const APART = '2026-01-31';
/** Typed in its place: the two collide from then on. */
export const COLLIDING = '2026-02-28';
/** `Competes with` and `Leeway says` of that row, once the file is set up. */
export const FLAGS = 'Initiatives!R2:S2';
export const NOW = '2026-01-01T09:00:00Z';

/** What both cells say then. */
export const FLAG = /Alice .* with I-B/;

const typed = (cell: Cell) => (typeof cell === 'object' ? textOf(cell) : cell);

/** The tabs of a register of so many initiatives, two of which are the pair; not set up yet. */
export function fileOf(count: number): Tables {
  const tabs = registerOf(count - PAIR.length).map(({ name, grid }) => {
    const [headers = [], ...rows] = grid.map((row) => row.map(typed));
    return [name, [headers, ...(name === 'Initiatives' ? PAIR : []), ...rows]] as const;
  });
  return Object.fromEntries(tabs);
}
