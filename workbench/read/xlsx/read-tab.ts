import { isBlank } from '../../../src/core/lib/cell.ts';
import { quoted } from '../../../src/core/lib/text.ts';
import type { Archive } from './archive.ts';
import type { BookParts, ListedTab } from './book.ts';
import type { CellContext } from './cell.ts';
import { damaged } from './fault.ts';
import { readPart } from './part.ts';
import { readSheet, type SheetContext, type SheetRead } from './sheet.ts';
import { readStyles } from './styles.ts';
import { readSharedTexts } from './texts.ts';

/** A tab as it was read; null where it has no cells, as one that is a chart. */
export interface TabRead extends ListedTab {
  readonly sheet: SheetRead | null;
}

/** What the cells of all tabs refer to. */
export function contextOf(archive: Archive, { relations, isFrom1904 }: BookParts): CellContext {
  const list = <Item>(type: string, read: (xml: string) => readonly Item[]): readonly Item[] => {
    const part = relations.find((relation) => relation.type === type)?.part;
    if (part === undefined) return [];
    if (!archive.has(part)) throw damaged(`lacks its part ${part}`);
    return readPart(archive, part, read);
  };
  return {
    texts: list('sharedStrings', readSharedTexts),
    kinds: list('styles', readStyles),
    isFrom1904,
  };
}

export function readTab(archive: Archive, tab: ListedTab, context: SheetContext): TabRead {
  const { name, relation } = tab;
  if (relation === null || !archive.has(relation.part))
    throw damaged(`lacks the part that holds its tab ${quoted(name)}`);
  if (relation.type !== 'worksheet') return { ...tab, sheet: null };
  return { ...tab, sheet: readPart(archive, relation.part, (xml) => readSheet(xml, context)) };
}

export function isEmpty({ grid }: SheetRead): boolean {
  return grid.every((row) => row.every(isBlank));
}
