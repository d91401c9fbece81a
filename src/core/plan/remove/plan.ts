import { fold, listed, quoted } from '../../lib/text.ts';
import { isLoad } from '../load/layout.ts';
import { MIRROR_NAME, mirrorIn } from '../mirror.ts';
import { allOurColumns } from '../our-columns.ts';
import { isOurRule } from '../our-words.ts';
import { type FileState, OUR_COLUMNS, type TabState } from '../state.ts';
import type { Write } from '../write.ts';
import { breaks } from './breaking.ts';
import { columnRemoval } from './columns.ts';
import { type Ending, endingWrites } from './last-cells.ts';
import { type Leftover, type OwnTab, ownTabs, placesIn } from './leftover.ts';

/** What Remove writes: first the formulas that become values, then all the rest. */
export interface RemovePlan {
  readonly endings: readonly Write[];
  /** The tabs of those formulas: what they had spread goes with them, and is to be written as values. */
  readonly spread: readonly TabState[];
  readonly rest: readonly Write[];
  readonly sentence: string;
}

export interface RemoveOptions {
  /** Tabs with records that are to be deleted too. */
  readonly also: readonly string[];
  /** The day as people read it. */
  readonly day: string;
}

/** S5: takes everything of Leeway's out of a file. What people recorded stays, unless they want it gone. */
export function planRemove(state: FileState, leftover: Leftover, { also, day }: RemoveOptions): RemovePlan {
  const own = ownTabs(state);
  const going = own.filter(({ tab, records }) => records === 0 || also.includes(tab.name));
  const deleted = going.filter(({ tab }) => !leftover.filled.has(tab.name));
  const gone = new Set(deleted.map(({ tab }) => tab.name));
  const staying = state.tabs.filter(({ name }) => !gone.has(name));
  const endings = staying.map((tab) => ({ tab, endings: endingsIn(tab, headerOf(state, tab), gone) }));
  const ending = endings.filter((one) => one.endings.length > 0);
  const kept = own.filter((one) => !going.includes(one));
  return {
    endings: ending.flatMap(({ tab, endings: cells }) =>
      endingWrites(tab, cells, leftover.notes.get(tab.name) ?? [], day),
    ),
    spread: ending.map(({ tab }) => tab),
    rest: [
      ...staying.flatMap((tab) => tabRemoval(tab, headerOf(state, tab), leftover, staying)),
      ...own.filter(({ tab }) => !gone.has(tab.name)).flatMap((one) => offeredRemoval(one, leftover)),
      ...going.filter(({ tab }) => !gone.has(tab.name)).flatMap(({ tab }) => emptied(tab, leftover)),
      ...nameRemoval(state),
      ...room(staying),
      ...deleted.map(
        ({ tab: { name, rows, columns } }) => ({ kind: 'delete tab', tab: name, rows, columns }) as const,
      ),
      // Last, since by them the next run knows what this one has not finished.
      ...staying.filter(isMarked).map(({ name }) => ({ kind: 'no marks', tab: name }) as const),
    ],
    sentence: sentence(kept),
  };
}

function headerOf(state: FileState, tab: TabState): number {
  return placesIn(state).find((place) => place.tab === tab.name)?.header ?? tab.headerRow ?? 1;
}

function hasOurs({ marks }: TabState): boolean {
  return OUR_COLUMNS.some((what) => marks.has(what));
}

function isMarked({ isOurs, headerRow, marks }: TabState): boolean {
  return isOurs || headerRow !== null || marks.size > 0;
}

/** The cells that would show an error without what goes; what Leeway computes in its own columns goes itself. */
function endingsIn(tab: TabState, header: number, gone: ReadonlySet<string>): readonly Ending[] {
  const ours = new Set(hasOurs(tab) ? allOurColumns(tab, header).values() : []);
  const names = new Set([...gone].map(fold));
  return tab.formulas.flatMap((row, down) =>
    row.flatMap((formula, right) => {
      return formula === '' || ours.has(right + 1) || !breaks(formula, names)
        ? []
        : [{ row: down + 1, column: right + 1, formula }];
    }),
  );
}

function tabRemoval(
  tab: TabState,
  header: number,
  { rules, notes }: Leftover,
  staying: readonly TabState[],
): readonly Write[] {
  const instead = (rules.get(tab.name) ?? []).flatMap(({ formula }, index) =>
    isOurRule(formula) ? [index] : [],
  );
  const others = staying.filter((one) => one !== tab);
  return [
    ...(instead.length > 0
      ? [{ kind: 'colour rules', tab: tab.name, columns: [], rules: [], instead } as const]
      : []),
    ...(hasOurs(tab) ? columnRemoval(tab, header, notes.get(tab.name) ?? [], others) : []),
  ];
}

/** Leeway's drop-downs; a column whose validation is somebody else's keeps it. */
function offeredRemoval({ tab, place }: OwnTab, { offered }: Leftover): readonly Write[] {
  if (place === null || tab.rows <= place.header) return [];
  const area = { row: place.header + 1, rows: tab.rows - place.header, columns: 1 };
  return (offered.get(tab.name) ?? []).map((column) => ({
    kind: 'no drop-down',
    tab: tab.name,
    column,
    ...area,
  }));
}

/** A tab that a person had made and left blank is blank again. */
function emptied(tab: TabState, { filled }: Leftover): readonly Write[] {
  const columns = Math.max(1, ...tab.grid.map((row) => row.length));
  return [
    { kind: 'clear', tab: tab.name, row: 1, column: 1, rows: Math.max(1, tab.grid.length), columns },
    {
      kind: 'freeze',
      tab: tab.name,
      rows: filled.get(tab.name) ?? 0,
      ...(isLoad(tab) ? { columns: 0 } : {}),
    },
  ];
}

/** A name that stands for cells of somebody else's is theirs. */
function nameRemoval(state: FileState): readonly Write[] {
  const mirror = mirrorIn(state);
  const isOurs = state.leeway !== null && state.leeway.tab === mirror?.name && mirror.isOurs;
  return isOurs ? [{ kind: 'no name', name: MIRROR_NAME, tab: mirror.name }] : [];
}

/** Sheets keeps one tab that shows. */
function room(staying: readonly TabState[]): readonly Write[] {
  if (staying.some(({ isHidden }) => !isHidden)) return [];
  const names = staying.map(({ name }) => fold(name));
  const free = ['Sheet1', 'Sheet2', 'Sheet3'].find((name) => !names.includes(fold(name))) ?? 'New sheet';
  return [{ kind: 'insert tab', tab: free, position: 0 }];
}

function sentence(kept: readonly OwnTab[]): string {
  const tabs = kept.map(({ tab }) => quoted(tab.name));
  if (tabs.length === 0) return 'Leeway is removed from this file.';
  const stay = tabs.length === 1 ? 'tab stays, as values' : 'tabs stay, as values';
  return `Leeway is removed from this file. What people recorded in the ${stay}: ${listed(tabs)}.`;
}
