/** The tables of a register, by the name of the tab that holds them. */
export type TableName =
  | 'Initiatives'
  | 'Direction'
  | 'Limits'
  | 'Filters'
  | 'Capacity'
  | 'Decisions'
  | 'Readings'
  | 'History'
  | 'Settings';

/** A column as Leeway names it, and the other words people head it with. */
export interface Column {
  readonly header: string;
  /** In the order in which they are tried. */
  readonly synonyms: readonly string[];
  /** Words so common that they head the column only where nothing better does. */
  readonly lastResort?: readonly string[];
  /** What is not known, or taken for granted, in a register that lacks the column. */
  readonly without?: string;
}

/** A table: what its columns are, and which of them tell it from every other table. */
export interface Table<Key extends string = string> {
  readonly name: TableName;
  readonly columns: Readonly<Record<Key, Column>>;
  /** Headers that must all be there. */
  readonly needs: readonly NoInfer<Key>[];
  /** One of these must be there as well. */
  readonly anyOf: readonly NoInfer<Key>[];
  /** None of these headers may be there: they belong to something that looks alike. */
  readonly never?: readonly string[];
}

/** Checks a table's own consistency as it is written down. */
export function table<Key extends string>(definition: Table<Key>): Table<Key> {
  return definition;
}

/** A column that goes by more words than its own. */
export function column(header: string, synonyms: readonly string[] = [], without?: string): Column {
  return without === undefined ? { header, synonyms } : { header, synonyms, without };
}

/** The keys of a table's columns, in their order. */
export function columnKeys<Key extends string>({ columns }: Pick<Table<Key>, 'columns'>): readonly Key[] {
  return Object.keys(columns).filter((key): key is Key => key in columns);
}
