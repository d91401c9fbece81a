/** The stand-in's words where the engine and Google Sheets name the same error differently. */
const NAMES: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#VALUE!',
};

export const CIRCULAR =
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

const MESSAGES: Readonly<Record<string, string>> = {
  '#CYCLE': CIRCULAR,
  '#BAD_EXPR': 'Formula parse error.',
};

/** `#REF!` for the engine's `#CYCLE`; a name that both use stays as it is. */
export function sheetsErrorName(engineName: string): string {
  return NAMES[engineName] ?? engineName;
}

/** What hovering over the cell says. */
export function sheetsErrorMessage(engineName: string, engineMessage: string): string {
  if (engineName === '#NAME?') return engineMessage.replace(/: "(.*)"$/, ": '$1'.");
  return MESSAGES[engineName] ?? engineMessage;
}
