import { BooleanCriteria } from './criteria.ts';
import type { EnumValue } from './desk.ts';
import type { FormatRule } from './format-rule.ts';

/** When and how a conditional format applies. */
export class BooleanCondition {
  readonly #rule: FormatRule;

  constructor(rule: FormatRule) {
    this.#rule = rule;
  }

  getCriteriaType(): EnumValue | undefined {
    return BooleanCriteria[this.#rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }
  getBackground(): string | null {
    return this.#rule.style.fillColor ?? null;
  }
  getFontColor(): string | null {
    return this.#rule.style.textColor ?? null;
  }
  getBold(): boolean | null {
    return this.#rule.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.#rule.style.italic ?? null;
  }
}
