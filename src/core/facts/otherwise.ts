import { textOf } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import { plain } from '../lib/figure.ts';
import { fold, quoted } from '../lib/text.ts';
import type { Priority } from '../register/direction.ts';
import type { FilterRow } from '../register/filters.ts';
import type { Finding } from '../register/finding.ts';
import type { Register } from '../register/read-register.ts';
import { NUMBER_SETTINGS, type Numbers } from '../register/settings.ts';
import type { TableName } from '../register/table.ts';

/** One row as typed or as agreed: where it stands, and its texts by column. */
interface Told {
  readonly row: number;
  readonly label: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** D4: what of a table that counts as agreed is typed otherwise. A table that is gone as a whole says so once. */
export function typedOtherwise(table: TableName, typed: Register, agreed: Register): readonly Finding[] {
  if (!typed.tables.has(table)) return [wholeFinding(table, 'is gone, and what was agreed counts: log it')];
  if (table === 'Filters') return compared(table, 'Filter', filtersTold(typed), filtersTold(agreed));
  if (table === 'Direction') return compared(table, 'Priority', directionTold(typed), directionTold(agreed));
  if (table === 'Settings') return settingsOtherwise(typed, agreed);
  return [];
}

function compared(
  table: TableName,
  column: string,
  typed: ReadonlyMap<string, Told>,
  agreed: ReadonlyMap<string, Told>,
): readonly Finding[] {
  const rows = [...typed].flatMap(([key, told]): readonly Finding[] => {
    const own = agreed.get(key);
    if (own !== undefined) return cellsOtherwise(table, told, own);
    const message = `${quoted(told.label)} is typed and not agreed: log it`;
    return [{ table, row: told.row, column, message, kind: 'cell' }];
  });
  const gone = [...agreed].flatMap(([key, { label }]) =>
    typed.has(key)
      ? []
      : [wholeFinding(table, `${quoted(label)} was agreed, is gone and still counts: log it`)],
  );
  return [...rows, ...gone];
}

function cellsOtherwise(table: TableName, typed: Told, agreed: Told): readonly Finding[] {
  return Object.entries(typed.texts).flatMap(([column, text]): readonly Finding[] => {
    const own = agreed.texts[column] ?? '';
    if (own === text) return [];
    const message = `typed ${text || 'nothing'}, agreed ${own || 'nothing'}: log it`;
    return [{ table, row: typed.row, column, message, kind: 'cell' }];
  });
}

function wholeFinding(table: TableName, message: string): Finding {
  return { table, row: 1, column: '', message, kind: 'table' };
}

function filtersTold({ filters }: Register): ReadonlyMap<string, Told> {
  return new Map(filters.map((filter, index) => [filterKey(filter, index), filterTold(filter)]));
}

/** A filter without a name goes by its row, and here by its place among the filters. */
function filterKey({ name, row }: FilterRow, index: number): string {
  return name === `filter ${row}` ? `\n${index}` : fold(name);
}

function filterTold({ row, name, column, test, value, appliesTo, ifFails }: FilterRow): Told {
  const texts = {
    Column: column,
    Test: test ?? '',
    Value: textOf(value),
    'Applies to': appliesTo.join('; '),
    'If it fails': ifFails,
  };
  return { row, label: name, texts };
}

function directionTold({ direction }: Register): ReadonlyMap<string, Told> {
  return new Map(direction.map((priority) => [priority.key, priorityTold(priority)]));
}

function priorityTold({ row, id, words, from, until }: Priority): Told {
  const text = (day: Day | null) => (day === null ? '' : textOf({ day }));
  return { row, label: id || words, texts: { Priority: words, From: text(from), Until: text(until) } };
}

function settingsOtherwise(typed: Register, agreed: Register): readonly Finding[] {
  const [mine, own] = [settingsTold(typed), settingsTold(agreed)];
  return [...new Set([...mine.keys(), ...own.keys()])].flatMap((name) => {
    const [text = 'nothing', agreedText = 'nothing'] = [mine.get(name), own.get(name)];
    return text === agreedText
      ? []
      : [wholeFinding('Settings', `${name}: typed ${text}, agreed ${agreedText}: log it`)];
  });
}

/** The settings that the score reads, by name. */
function settingsTold({
  settings: { numbers, weights, statusWords },
}: Register): ReadonlyMap<string, string> {
  const keys = Object.keys(NUMBER_SETTINGS).filter((key): key is keyof Numbers => key in NUMBER_SETTINGS);
  return new Map([
    ...keys.map((key) => [NUMBER_SETTINGS[key].name, plain(numbers[key])] as const),
    ...[...weights].map(([id, weight]) => [`Weight ${id}`, plain(weight)] as const),
    ...[...statusWords].map(([word, status]) => [`Status ${word}`, status] as const),
  ]);
}
