import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, nominal, ordinal } from '../../src/core/agreement/metric.ts';
import { load } from '../bundle.ts';
import { naiveAlpha } from '../core/agreement/naive.ts';
import { METRICS, measured, RUNS, unitsOf } from '../core/agreement/units.ts';
import { fleissKappa, kendallW, type Ratings, transposed } from './concordance.ts';
import { hasData, rowsOf, textOf } from './data.ts';

const isThere = hasData('reference/agreement.json');

/** What stands in the file under the names one after another. */
function at(...names: readonly string[]): unknown {
  let found: unknown = isThere ? JSON.parse(textOf('reference/agreement.json')) : undefined;
  for (const name of names)
    found = found !== null && typeof found === 'object' ? Reflect.get(found, name) : undefined;
  return found;
}

function rowsAt(...names: readonly string[]): readonly (readonly (number | null)[])[] {
  const rows = at(...names);
  if (!Array.isArray(rows)) throw new Error(`${names.join(' ')} is no table`);
  return rows.map((row: unknown) =>
    (Array.isArray(row) ? row : []).map((cell) => (cell === null ? null : Number(cell))),
  );
}

const alphaOf = (name: string, metric: string) =>
  measured(unitsOf(transposed(rowsAt(name, 'coders_by_units'))), METRICS[metric] ?? nominal).alpha;

describe.runIf(isThere)('[K1] [K2] published alphas', () => {
  const cases = [
    ['krippendorff_C_data', 'full_precision_irr_R_0.84.1'],
    ['krippendorff_wikipedia', 'full_precision'],
  ].flatMap(([name = '', figures = '']) =>
    Object.keys(METRICS).map((metric) => ({
      name,
      metric,
      precise: Number(at(name, figures, metric)),
      published: at(name, 'published', metric),
    })),
  );

  it.each(cases)('$name, $metric: $precise', ({ name, metric, precise, published }) => {
    // The file has ten decimals: half a unit of the last is all that may be left.
    expect(Math.abs(alphaOf(name, metric) - precise)).toBeLessThan(1e-9);
    if (typeof published === 'number') expect(alphaOf(name, metric)).toBeCloseTo(published, 2);
  });

  it('the custom function gives the same of the C data, as a table of readings', () => {
    const rows = rowsAt('krippendorff_C_data', 'coders_by_units').flatMap((coder, index) =>
      coder.flatMap((rating, unit) =>
        rating === null ? [] : [['2026-05-01', `Coder ${index}`, 'May', `U${unit}`, rating]],
      ),
    );
    const table = [['At', 'Reader', 'Round', 'Subject', 'Rating'], ...rows];
    const [, [alpha] = []] = load().DRIFTAGREEMENT(table, '2026-06-01');
    expect(Math.abs(Number(alpha) - 0.8153875038)).toBeLessThan(1e-9);
  });
});

describe.runIf(isThere)("[K1] Fleiss' kappa, where every subject has as many readers", () => {
  /** Fleiss takes categories as drawn with replacement; alpha takes the N n values as all there are. */
  const alphaFrom = (kappa: number, values: number) => 1 - ((1 - kappa) * (values - 1)) / values;

  it('of 10 subjects and 14 readers is the published one, and gives the nominal alpha', () => {
    const ratings = rowsAt('fleiss_wikipedia', 'subjects_by_category_counts').map((counts) =>
      counts.flatMap((count, category) => Array.from({ length: count ?? 0 }, () => category)),
    );
    const kappa = fleissKappa(ratings);
    expect(kappa).toBeCloseTo(Number(at('fleiss_wikipedia', 'kappa')), 6);
    expect(measured(unitsOf(ratings), nominal).alpha).toBeCloseTo(alphaFrom(kappa, 140), 12);
  });

  it('of the 30 diagnoses by 6 is the published one, and gives the nominal alpha', () => {
    const ratings = rowsOf('krippendorff/fleiss1971_diagnoses_30x6.csv')
      .slice(1)
      .map((row) => row.map((cell) => Number(cell.slice(0, 1))));
    const kappa = fleissKappa(ratings);
    expect(Math.abs(kappa - Number(at('fleiss_1971_diagnoses', 'kappa')))).toBeLessThan(1e-9);
    expect(measured(unitsOf(ratings), nominal).alpha).toBeCloseTo(alphaFrom(kappa, 180), 12);
    expect(measured(unitsOf(ratings), nominal).alpha).not.toBeCloseTo(kappa, 3);
  });
});

describe.runIf(isThere)(
  "[K2] Kendall's W, which asks only whether readers put subjects in the same order",
  () => {
    const anxiety = isThere
      ? rowsOf('krippendorff/kendallW_anxiety_20x3.csv')
          .slice(1)
          .map((row) => row.map(Number))
      : [];

    it('of the anxiety ratings is the published one, and says nothing of alpha: readers use other levels', () => {
      const w = kendallW(anxiety);
      expect(Math.abs(w - Number(at('kendall_W_anxiety', 'W_tie_corrected')))).toBeLessThan(1e-9);
      const { alpha } = measured(unitsOf(anxiety), ordinal);
      expect(alpha).toBeCloseTo(naiveAlpha(unitsOf(anxiety), 'ordinal') ?? 9, 12);
      expect(Math.abs(alpha - alphaFrom(w, anxiety))).toBeGreaterThan(0.05);
    });

    it('does not see a reader who rates all two steps higher; alpha does', () => {
      const shifted = anxiety.map(([first = 0, ...others]) => [first + 2, ...others]);
      expect(kendallW(shifted)).toBeCloseTo(kendallW(anxiety), 12);
      expect(measured(unitsOf(shifted), ordinal).alpha).toBeLessThan(
        measured(unitsOf(anxiety), ordinal).alpha - 0.05,
      );
    });

    it('gives ordinal and interval alpha exactly where each reader ranks all subjects without ties', () => {
      const rankings = fc
        .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }))
        .chain(([subjects, readers]) => {
          const places = Array.from({ length: subjects }, (_, index) => index + 1);
          const ranking = fc.shuffledSubarray(places, { minLength: subjects });
          return fc.array(ranking, { minLength: readers, maxLength: readers });
        });
      fc.assert(
        fc.property(rankings, (byReader) => {
          const ratings = transposed(byReader);
          const expected = alphaFrom(kendallW(ratings), ratings);
          expect(measured(unitsOf(ratings), ordinal).alpha).toBeCloseTo(expected, 9);
          expect(measured(unitsOf(ratings), interval).alpha).toBeCloseTo(expected, 9);
        }),
        RUNS,
      );
    });

    /** Through the mean rank correlation of two readers, (m W - 1) / (m - 1). */
    function alphaFrom(w: number, ratings: Ratings): number {
      const readers = ratings[0]?.length ?? 0;
      const values = ratings.length * readers;
      return 1 - (1 - (readers * w - 1) / (readers - 1)) * ((values - 1) / values);
    }
  },
);
