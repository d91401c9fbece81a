import { type FoundTable, foldHeader } from './recognise.ts';

/**
 * Finds a column by Leeway's name for it, else by its header in the file; of two alike, the left one. A column that
 * bears Leeway's name and is not read as that one is not found by it.
 */
export function columnIndex<Key extends string>(found: FoundTable<Key>): ReadonlyMap<string, number> {
  const byHeader = new Map<string, number>();
  for (const [key, header] of ourHeaders(found)) {
    byHeader.set(foldHeader(header), found.columns.get(key) ?? -1);
  }
  const ours = new Set(
    Object.values<{ readonly header: string }>(found.table.columns).map(({ header }) => foldHeader(header)),
  );
  for (const [index, cell] of (found.grid[found.header] ?? []).entries()) {
    const header = foldHeader(cell);
    if (header !== '' && !byHeader.has(header) && !ours.has(header)) byHeader.set(header, index);
  }
  return byHeader;
}

/** The columns that are there with Leeway's names for them, in the table's own order. */
export function ourHeaders<Key extends string>({
  table,
  columns,
}: FoundTable<Key>): readonly (readonly [string, string])[] {
  return Object.entries<{ readonly header: string }>(table.columns).flatMap(([key, { header }]) =>
    columns.has(key) ? [[key, header] as const] : [],
  );
}
