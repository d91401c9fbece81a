import type { Paragraph, Section, Tone } from './paragraph.ts';
import { wrap } from './wrap.ts';

export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly isColoured: boolean;
}

/** Escape codes of terminals (ECMA-48): what begins and what ends each emphasis. */
const CODES: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ['', ''],
  title: ['\u001b[1m', '\u001b[22m'],
  good: ['\u001b[32m', '\u001b[39m'],
  bad: ['\u001b[31m', '\u001b[39m'],
  doubtful: ['\u001b[33m', '\u001b[39m'],
};

/** The report as text, a blank line between sections. */
export function render(sections: readonly Section[], look: Look): string {
  const blocks = sections.map(({ title, paragraphs }) => {
    const body = paragraphs.flatMap((paragraph) => linesOf(paragraph, look));
    return [painted(title, 'title', look), ...body].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function linesOf({ lead, text, tone }: Paragraph, look: Look): readonly string[] {
  const indent = ' '.repeat(lead.length);
  return wrap(printable(text), look.width - lead.length - 2).map((line, index) =>
    `  ${index === 0 ? lead : indent}${painted(line, tone, look)}`.trimEnd(),
  );
}

function painted(text: string, tone: Tone, { isColoured }: Look): string {
  const [begin, end] = CODES[tone];
  return isColoured ? `${begin}${text}${end}` : text;
}

/** Cells may hold codes that would move the cursor or change colours: they are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\u{fffd}');
}
