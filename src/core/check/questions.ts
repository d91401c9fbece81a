/** The five questions before any initiative, in the order of the ledger's columns Q1 to Q5. */
export const QUESTIONS = [
  'Does this directly reinforce our current priorities?',
  'What are we removing to make space for this?',
  'Does every leader interpret this decision the same way?',
  'Will this create competing definitions of success?',
  'Are we solving a real problem or reacting to urgency?',
] as const;

export const CHOICES = ['Yes', 'No', 'Unclear'] as const;
export type Choice = (typeof CHOICES)[number];

/** What each choice is called beside a question that is not asked for a yes. */
export const CHOICE_LABELS: readonly (readonly string[])[] = [
  ['Yes', 'No', 'Unclear'],
  ['Something comes off', 'Nothing comes off', 'Unclear'],
  ['Yes', 'No', 'Unclear'],
  ['Yes', 'No', 'Unclear'],
  ['A real problem', 'Urgency', 'Unclear'],
];

/** One answer; null where nothing is chosen yet. */
export interface Answer {
  readonly choice: Choice | null;
  readonly words: string;
}

/** The answer as the ledger holds it: `Yes: it is the platform itself`. */
export function answerText({ choice, words }: Answer): string {
  const said = words.trim() === '' ? '' : words;
  if (choice === null) return said;
  return said === '' ? choice : `${choice}: ${said}`;
}
