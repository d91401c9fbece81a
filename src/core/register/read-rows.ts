import type { Finding } from './finding.ts';
import { isBlankRow } from './gather.ts';
import type { FoundTable } from './recognise.ts';
import { RowReader } from './row-reader.ts';

/** Reads each row of a table that is not blank, in order. */
export function readRows<Key extends string, Read>(
  found: FoundTable<Key>,
  findings: Finding[],
  read: (reader: RowReader<Key>) => Read,
): readonly Read[] {
  const rows: Read[] = [];
  for (let index = found.header + 1; index < found.grid.length; index++) {
    if (!isBlankRow(found, index)) rows.push(read(new RowReader(found, index, findings)));
  }
  return rows;
}
