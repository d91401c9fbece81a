/** Subjects down, readers across, nothing missing. */
export type Ratings = readonly (readonly number[])[];

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const countsOf = (values: readonly number[]) =>
  [...new Set(values)].map((value) => values.filter((one) => one === value).length);

/** Fleiss (1971): agreement of pairs of readers beyond that of values drawn from all that were given. */
export function fleissKappa(ratings: Ratings): number {
  const agreements = ratings.map((row) => {
    const pairs = row.length * (row.length - 1);
    return sum(countsOf(row).map((count) => count * (count - 1))) / pairs;
  });
  const all = ratings.flat();
  const chance = sum(countsOf(all).map((count) => (count / all.length) ** 2));
  return (sum(agreements) / ratings.length - chance) / (1 - chance);
}

/** Kendall's coefficient of concordance, corrected for ties. */
export function kendallW(ratings: Ratings): number {
  const byReader = transposed(ratings).map(midRanks);
  const [subjects, readers] = [ratings.length, byReader.length];
  const rankSums = transposed(byReader).map(sum);
  const mean = sum(rankSums) / subjects;
  const ties = sum(transposed(ratings).flatMap((row) => countsOf(row).map((count) => count ** 3 - count)));
  const most = readers ** 2 * (subjects ** 3 - subjects) - readers * ties;
  return (12 * sum(rankSums.map((one) => (one - mean) ** 2))) / most;
}

/** The middle of the places that equal values take together. */
function midRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}

export function transposed<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}
