/** What one reader made of a subject. */
export interface Value {
  readonly reader: string;
  readonly value: number;
}

/** A subject with what its readers made of it, each reader once at most. */
export interface Unit {
  readonly name: string;
  readonly values: readonly Value[];
}

/** Whether a unit says anything about agreement: a value needs another one beside it. */
export function isPairable({ values }: Unit): boolean {
  return values.length > 1;
}

/** Everybody who has read one of the units, as first met. */
export function readersOf(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.flatMap(({ values }) => values.map(({ reader }) => reader)))];
}
