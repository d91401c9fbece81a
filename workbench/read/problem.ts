/** Why the input could not be read, and what to do: one sentence for the person who ran the check. */
export interface Problem {
  readonly kind: 'problem';
  readonly sentence: string;
}

export function problem(sentence: string): Problem {
  return { kind: 'problem', sentence };
}
