/** How a text is emphasised; its words say the same, so that nothing hangs on colour. */
export type Tone = 'plain' | 'title' | 'good' | 'bad' | 'doubtful';

/** A text that is wrapped to the width of the terminal, its further lines indented below the first. */
export interface Paragraph {
  /** What stands before the text on its first line only, as wide as the further lines are indented. */
  readonly lead: string;
  readonly text: string;
  readonly tone: Tone;
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export function sentence(text: string, tone: Tone = 'plain'): Paragraph {
  return { lead: '', text, tone };
}

export function bullet(text: string, tone: Tone = 'plain'): Paragraph {
  return { lead: '- ', text, tone };
}

/** The first few of a list, and how many more there are. */
export function cut<Item>(
  items: readonly Item[],
  most: number,
  toParagraph: (item: Item) => Paragraph,
): readonly Paragraph[] {
  const shown = items.slice(0, most).map(toParagraph);
  const more = items.length - shown.length;
  return more > 0 ? [...shown, sentence(`and ${more} more (all of them with --json)`)] : shown;
}
