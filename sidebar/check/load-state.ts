/** What a person has switched on and opened; kept by whoever draws a chart anew while one types. */
export interface ChartState {
  withCandidate: boolean;
  afterwards: boolean;
  asTable: boolean;
}

export function newChartState(): ChartState {
  return { withCandidate: true, afterwards: true, asTable: false };
}

/** What the line of that name, and its column, leave out. */
export const WITHOUT = 'Without what comes off';
