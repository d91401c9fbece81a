import { type Step, stepsOf } from './xml.ts';

/** Gathers the text of a cell or a shared string: of all its runs, without what says how to pronounce it. */
export class TextGatherer {
  #text: string | null = null;
  #isOpen = false;
  #isPhonetic = false;

  /** Forgets what was gathered. */
  begin(): void {
    this.#text = null;
  }

  follow(step: Step): void {
    if (step.kind === 'text') {
      if (this.#isOpen && !this.#isPhonetic) this.#text = (this.#text ?? '') + step.text;
      return;
    }
    const isOpening = step.kind === 'open';
    if (step.name === 'rPh') this.#isPhonetic = isOpening;
    if (step.name !== 't' && step.name !== 'v') return;
    this.#isOpen = isOpening;
    if (!this.#isPhonetic) this.#text ??= '';
  }

  /** Null where no element that holds text was there. */
  get text(): string | null {
    return this.#text;
  }
}

/** The texts that cells refer to by number. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  const gatherer = new TextGatherer();
  for (const step of stepsOf(xml)) {
    if (step.kind === 'open' && step.name === 'si') gatherer.begin();
    gatherer.follow(step);
    if (step.kind === 'close' && step.name === 'si') texts.push(meant(gatherer.text ?? ''));
  }
  return texts;
}

/** Characters that XML cannot hold are written by their number: `_x000D_`. */
const CODED = /_x([0-9a-f]{4})_/gi;

/**
 * Texts which an apostrophe keeps from being more: the spreadsheet of the workbench writes it, others say the same by a
 * style. Excel too would take what follows for a number, a formula or another apostrophe if it were typed.
 */
const KEPT_TEXT = /^'(?=[=+']|[^\p{L}$]*\d[^\p{L}]*(?:e[-+]?\d+|[ap]m)?\s*$)/iu;

/** A text of a cell as a person reads it. */
export function meant(text: string): string {
  const decoded = text.includes('_x') ? text.replace(CODED, decode).replace(/\r\n?/g, '\n') : text;
  return decoded.startsWith("'") ? decoded.replace(KEPT_TEXT, '') : decoded;
}

function decode(_: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
