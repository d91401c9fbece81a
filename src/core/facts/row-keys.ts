import { isErrorText } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';
import type { TableName } from '../register/table.ts';

/** A key is cut to so many characters. */
const MOST_KEY = 200;
/** No name holds it twice, so that the second of two alike is nobody's first. */
const BETWEEN = '\n';

/** Headers by which the rows of a table are told apart: the first that is filled, or all of them together. */
const IDENTITY: Readonly<
  Partial<Record<TableName, { readonly by: readonly string[]; readonly all: boolean }>>
> = {
  Initiatives: { by: ['ID', 'Initiative'], all: false },
  Direction: { by: ['ID', 'Priority'], all: false },
  Limits: { by: ['Scope', 'Name'], all: true },
  Filters: { by: ['Filter'], all: true },
  Capacity: { by: ['Resource', 'From'], all: true },
  Settings: { by: ['Setting'], all: true },
};

/** Gives every row of a table a key of its own: of several alike the second ends in 2, and so on. */
export class RowKeys {
  private readonly table: TableName;
  private readonly given = new Map<string, number>();

  constructor(table: TableName) {
    this.table = table;
  }

  /** @param textAt the text under one of Leeway's headers */
  next(textAt: (header: string) => string): string {
    return this.own(identityOf(this.table, textAt));
  }

  /** The key of a row that is known by this text. */
  own(text: string): string {
    const key = fold(text).slice(0, MOST_KEY);
    const count = (this.given.get(key) ?? 0) + 1;
    this.given.set(key, count);
    return count === 1 && key !== '' ? key : `${key}${BETWEEN}${count}`;
  }
}

function identityOf(table: TableName, textAt: (header: string) => string): string {
  const identity = IDENTITY[table];
  if (identity === undefined) return '';
  const texts = identity.by.map((header) => nameIn(textAt(header)));
  return identity.all ? texts.join('|') : (texts.find((text) => text !== '') ?? '');
}

/** A formula's error is no name. */
function nameIn(text: string): string {
  return isErrorText(text.trim()) ? '' : fold(text);
}

/** The keys by which the facts of a file know the rows of its register, given in their order. */
export function factKeys(initiatives: readonly Initiative[]): ReadonlyMap<Initiative, string> {
  const keys = new RowKeys('Initiatives');
  return new Map(initiatives.map((initiative) => [initiative, keys.own(initiative.id || initiative.name)]));
}
