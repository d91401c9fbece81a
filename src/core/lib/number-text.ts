const DECIMAL = /^[-+]?\d+(?:[.,]\d+)?$|^[-+]?[.,]\d+$/;
/** `1,000` is a thousand to some and one to others. */
const AMBIGUOUS = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/** Reads `3`, `0.6`, `0,6` and `60%` (0.6); null where the text is no number or could be two. */
export function readNumberText(text: string): number | null {
  const trimmed = text.trim().replace(/\s+%$/, '%');
  const isPercent = trimmed.endsWith('%');
  const digits = isPercent ? trimmed.slice(0, -1) : trimmed;
  if (!DECIMAL.test(digits) || AMBIGUOUS.test(digits)) return null;
  const value = Number(digits.replace(',', '.'));
  return isPercent ? value / 100 : value;
}
