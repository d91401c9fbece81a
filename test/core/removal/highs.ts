import loadHighs from 'highs';
import type { Covering } from '../../../src/core/removal/covering.ts';

/** The least cost of a set that suffices, as HiGHS finds it. */
export async function removed({ costs, constraints }: Covering): Promise<number> {
  const solver = await loadHighs();
  const terms = (amounts: readonly number[], items: readonly number[]) =>
    items.map((item, index) => `${amounts[index] ?? 0} x${item}`).join(' + ');
  const items = [...costs.keys()];
  const rows = constraints.map(
    (row, at) => ` r${at}: ${terms(row.weights, row.items)} >= ${row.need - row.tolerance}`,
  );
  const names = items.map((item) => `x${item}`).join(' ');
  const program = `Minimize\n z: ${terms(costs, items)}\nSubject To\n${rows.join('\n')}\nBinary\n ${names}\nEnd`;
  return solver.solve(program, { mip_rel_gap: 0, output_flag: false }).ObjectiveValue;
}
