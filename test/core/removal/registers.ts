import fc from 'fast-check';
import { findConflicts } from '../../../src/core/conflicts/find.ts';
import type { Cell, Grid } from '../../../src/core/lib/cell.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { judgeLimits } from '../../../src/core/limits/judge.ts';
import { byLastIn } from '../../../src/core/limits/order.ts';
import type { Initiative } from '../../../src/core/register/initiative.ts';
import type { Register } from '../../../src/core/register/read-register.ts';
import { registerOf, TODAY } from '../sheet.ts';

/** The register as it is once some rows are paused and one more is active. */
export function after(
  register: Register,
  paused: readonly Initiative[],
  candidate: Initiative | null = null,
): Register {
  const rows = new Set(paused.map(({ row }) => row));
  const initiatives = register.initiatives.map((one): Initiative => {
    if (one.row === candidate?.row) return { ...one, status: 'Active' };
    return rows.has(one.row) ? { ...one, status: 'Paused' } : one;
  });
  return { ...register, initiatives };
}

/** Which of two sets gives up fewer rows of the best rank on which they differ; 0 where as many at each. */
export function keepsBetterRanks(one: readonly number[], other: readonly number[]): number {
  const ranks = [...new Set([...one, ...other])].sort((a, b) => a - b);
  const count = (set: readonly number[], rank: number) => set.filter((each) => each === rank).length;
  return ranks.map((rank) => count(one, rank) - count(other, rank)).find((more) => more !== 0) ?? 0;
}

/** Whether no capacity from today on and no limit that counts rows is broken, as the board would say. */
export function isKept(register: Register, today = TODAY): boolean {
  const uses = judgeLimits(register, [...register.initiatives].sort(byLastIn), today);
  const isOver = uses.some(
    ({ limit, load }) => limit.scope !== 'Direction' && limit.limit !== null && load > limit.limit + 1e-9,
  );
  return !isOver && findConflicts(register, today).every(({ to }) => to < today);
}

const HEADERS = [
  'ID',
  'Initiative',
  'Status',
  'Rank',
  'Team',
  'Size',
  'Start',
  'End',
  'Resources',
  'Operator',
];
const pick = (...cells: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...cells);
const cellDay = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: -20, max: 20 }).map((offset): Cell => ({ day: addDays(TODAY, offset) })),
  },
  { weight: 1, arbitrary: fc.constant<Cell>('') },
);
const resources = fc
  .uniqueArray(fc.constantFrom('Ana', 'Ana 30%', 'Ben 50%', 'Ben 0.1', 'Data team 0.7', 'Zoe 60%'), {
    maxLength: 2,
    selector: (name) => name.slice(0, 3),
  })
  .map((names): Cell => names.join('; '));
const row = fc.tuple(
  pick('Active', 'Active', 'Active', 'Active', 'Proposed', 'Paused', 'what?'),
  pick(1, 2, 3, ''),
  pick('Web', 'Data', 'Data; Web', ''),
  pick(1, 2, 3, 0.1, 2.5, ''),
  cellDay,
  cellDay,
  resources,
  pick('Otto', 'Olga', ''),
);
const limits = fc.array(
  fc
    .tuple(
      pick('Portfolio', 'Team', 'Operator', 'Resource'),
      fc.integer({ min: 1, max: 5 }),
      pick('Initiatives', 'Size'),
    )
    .map((cells): readonly Cell[] => {
      const [scope = '', most = '', counts = ''] = cells;
      return [scope, '', most, counts];
    }),
  { maxLength: 3 },
);
const capacity = fc.tuple(pick(0.5, 1, 1.5), pick(0, 0.5, 1)).map(
  ([ana, ben]): Grid => [
    ['Resource', 'Capacity'],
    ['Ana', ana],
    ['Ben', ben],
    ['Data team', 1],
  ],
);

/** Small registers with limits on overlapping scopes and more asked than there is. */
export const smallRegister: fc.Arbitrary<Register> = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 8 }), limits, capacity)
  .map(([rows, limited, capacities]) =>
    registerOf({
      Initiatives: [
        HEADERS,
        ...rows.map(([status, ...cells], index): readonly Cell[] => [
          `I-${index}`,
          `Initiative ${index}`,
          status,
          ...cells,
        ]),
      ],
      Limits: [['Scope', 'Name', 'Limit', 'Counts'], ...limited],
      Capacity: capacities,
    }),
  );
