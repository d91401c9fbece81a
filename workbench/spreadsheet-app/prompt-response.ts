import type { EnumValue } from './enums.ts';

/** What a person answered to a prompt. */
export class PromptResponse {
  readonly #button: EnumValue | undefined;
  readonly #text: string;

  constructor(button: EnumValue | undefined, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): EnumValue | undefined {
    return this.#button;
  }
  getResponseText(): string {
    return this.#text;
  }
}
