/** A value of a Google enum: prints and serialises as its name. */
export interface EnumValue {
  toString(): string;
  toJSON(): string;
  name(): string;
  ordinal(): number;
}

export function makeEnum(...names: readonly string[]): Readonly<Record<string, EnumValue>> {
  const value = (name: string, index: number): EnumValue =>
    Object.freeze({ toString: () => name, toJSON: () => name, name: () => name, ordinal: () => index });
  return Object.freeze(Object.fromEntries(names.map((name, index) => [name, value(name, index)])));
}

export const ProtectionType = makeEnum('RANGE', 'SHEET');
export const DeveloperMetadataVisibility = makeEnum('DOCUMENT', 'PROJECT');
export const DeveloperMetadataLocationType = makeEnum('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');
export const WrapStrategy = makeEnum('WRAP', 'OVERFLOW', 'CLIP');
export const Button = makeEnum('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = makeEnum('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const AuthModes = makeEnum('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
export const EventType = makeEnum('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE');
export const TriggerSource = makeEnum('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
export const AuthorizationStatus = makeEnum('REQUIRED', 'NOT_REQUIRED');
export const Dimension = makeEnum('COLUMNS', 'ROWS');
export const WeekDay = makeEnum('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');
