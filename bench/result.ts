/** One number, and the most that it may be; null where it stands only for comparison. */
export interface Result {
  readonly subject: string;
  readonly value: number;
  readonly unit: 'ms' | 'times' | 'bytes' | 'calls';
  readonly most: number | null;
}

export function isMet({ value, most }: Result): boolean {
  return most === null || value <= most;
}

/** The numbers under one another, each beside its target. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.subject,
    shown(result.value, result.unit),
    targetOf(result),
    verdictOf(result),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => aligned(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function aligned(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
}

function targetOf({ most, unit }: Result): string {
  return most === null ? '' : `at most ${shown(most, unit)}`;
}

function verdictOf(result: Result): string {
  if (result.most === null) return '';
  return isMet(result) ? 'met' : 'NOT MET';
}

function shown(value: number, unit: Result['unit']): string {
  const isWhole = unit === 'bytes' || unit === 'calls' || value >= 1_000;
  const digits = isWhole ? 0 : 2;
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
