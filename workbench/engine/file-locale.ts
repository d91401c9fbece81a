import { ENGLISH_SIGNS, type FormulaSigns } from './formula-signs.ts';

/** How a file reads what people type and what scripts write (File › Settings › Locale in Sheets). */
export interface FileLocale {
  readonly name: string;
  readonly isDayFirst: boolean;
  /** In formulas and numbers that are typed, or written by a script as if typed. */
  readonly typed: FormulaSigns;
  /** In what setFormula takes and getFormula gives. */
  readonly scripts: FormulaSigns;
}

/**
 * A locale by its name, as `de_DE`. Where decimals are written with a comma, `;` stands between arguments.
 *
 * @param separator what setFormula wants between arguments, if not the comma of English: sources disagree
 */
export function fileLocale(name: string, separator?: string): FileLocale {
  const tag = name.replace('_', '-');
  const decimal = signOfDecimals(tag);
  return {
    name,
    isDayFirst: isDayFirst(tag),
    typed: { separator: decimal === ',' ? ';' : ',', decimal },
    scripts: separator === undefined ? ENGLISH_SIGNS : { separator, decimal },
  };
}

/** The same file as setFormula reads it. */
export function asScript(locale: FileLocale): FileLocale {
  return { ...locale, typed: locale.scripts };
}

function signOfDecimals(tag: string): '.' | ',' {
  const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

function isDayFirst(tag: string): boolean {
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0);
  const place = (wanted: string) => parts.findIndex(({ type }) => type === wanted);
  return place('day') < place('month');
}

export const AMERICAN: FileLocale = {
  name: 'en_US',
  isDayFirst: false,
  typed: ENGLISH_SIGNS,
  scripts: ENGLISH_SIGNS,
};
