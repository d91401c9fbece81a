import { fold } from '../lib/text.ts';
import { labelOf, nameOf, type Priorities } from '../limits/scope.ts';
import type { Counts, Limit, Scope } from '../register/limits.ts';
import { plainNumber } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { kindText, type LimitColumns } from './limit-columns.ts';
import { conditionsOf, keyIn, type ListColumns } from './list-columns.ts';
import type { RowColumns } from './row-columns.ts';
import { isListScope, type ListScope, type ScopeNames } from './scopes.ts';

/** 1e-9, by which a sum may be over, without a decimal separator. */
export const TOLERANCE = '1/10^9';
const NO_LIMIT = '10^15';

/** How a name of a use is spelled: as its rows spell it, always alike, or, without rows, as the limit spells it. */
const SPELLED = { byRows: 0, fixed: 1, byLimit: 2 } as const;

/** What the place behind the last name stands for: see ListColumns. No list holds it. */
const NOBODY = { key: '\uE000', label: '', spelled: SPELLED.byRows };

/** Limits on the same, with the names that they are on. */
export interface Kind {
  readonly scope: Scope;
  readonly counts: Counts;
  readonly text: string;
  /** Whether it is on each name of its scope. */
  readonly isEach: boolean;
  readonly names: readonly { readonly key: string; readonly label: string; readonly spelled: number }[];
  /** Its first row among all uses, counted from 0. */
  readonly from: number;
}

/** W6: one row for each name that a limit is on; the core writes the names, formulas count. */
export interface UseColumns {
  readonly kinds: readonly Kind[];
  readonly kind: KeyColumn;
  /** What the lists of rows are searched for: see keyIn. */
  readonly key: KeyColumn;
  readonly label: KeyColumn;
  readonly spelled: KeyColumn;
  readonly load: KeyColumn;
  /** 1 where something that counts here must first be read by a Refresh. */
  readonly isUnseen: KeyColumn;
  /** `Team Data 4/3`; blank where there is no limit. */
  readonly text: KeyColumn;
  /** The same behind SEPARATOR. */
  readonly within: KeyColumn;
  /** ` · over Team Data 4/3`, with REFUSED behind it where the limit refuses. */
  readonly over: KeyColumn;
  /** Rows that come after this place in the order of W3 are over. */
  readonly lastWithin: KeyColumn;
}

/** A name that no list holds. */
const NOWHERE = '"\uE000"';

/** What is not known until the next Refresh. */
export const UNKNOWN = 'unknown: Refresh';

/** Leads each text of a row: texts are joined by `&`, which costs less than TEXTJOIN, and the first is taken off at last. */
export const SEPARATOR = ' · ';

/** Ends the text of a limit that refuses, until it is shown. */
export const REFUSED = '"\uE021"';

/** The kinds of the limits that judge, those with a limit before those with a minimum alone. */
export function kindsOf(
  limits: readonly Limit[],
  names: ReadonlyMap<ListScope, ScopeNames['names']>,
  priorities: Priorities,
): readonly Kind[] {
  const judging = limits.filter(({ problem }) => problem === null);
  const ordered = [
    ...judging.filter(({ limit }) => limit !== null),
    ...judging.filter(({ limit }) => limit === null),
  ];
  const kinds = new Map<string, Kind>();
  let from = 0;
  for (const { scope, name, counts } of ordered) {
    if (scope === null) continue;
    const text = kindText(scope, name, counts);
    if (kinds.has(text)) continue;
    const mine = namesOf(scope, name, names, priorities);
    const isEach = isListScope(scope) && fold(name) === '';
    kinds.set(text, { scope, counts, text, isEach, names: mine, from });
    from += mine.length;
  }
  return [...kinds.values()];
}

function namesOf(
  scope: Scope,
  name: string,
  names: ReadonlyMap<ListScope, ScopeNames['names']>,
  priorities: Priorities,
): Kind['names'] {
  if (!isListScope(scope)) return [{ key: '', label: scope, spelled: SPELLED.fixed }];
  const all = names.get(scope) ?? [];
  if (fold(name) === '') {
    const each = all.map(({ key, label }) => ({ key, label, spelled: SPELLED.byRows }));
    return [...each, NOBODY];
  }
  const own = nameOf(scope, name, priorities);
  const known = all.find(({ key }) => key === own.key);
  const isFixed = scope === 'Priority' && priorities.has(fold(name));
  const spelled = isFixed ? SPELLED.fixed : SPELLED.byLimit;
  return [{ key: own.key, label: known?.label ?? labelOf(scope, own.name), spelled }];
}

/** What uses count. */
export interface Counted {
  readonly rows: RowColumns;
  readonly place: KeyColumn;
  readonly lists: ReadonlyMap<ListScope, ListColumns>;
  /** How many priorities are in force, and how many of their days are not known; null without a limit on them. */
  readonly direction: { readonly inForce: string; readonly unseen: string } | null;
  /** By scope, how many cells must first be read by a Refresh. */
  readonly unseen: (scope: Scope, counts: Counts) => string;
}

export function writeUses(
  sheet: KeysSheet,
  kinds: readonly Kind[],
  limits: LimitColumns,
  counted: Counted,
): UseColumns {
  const uses = kinds.flatMap((kind) => kind.names.map((name) => ({ kind, name })));
  const length = uses.length;
  const of = (row: number) => uses[row - 2] ?? null;
  const kind = sheet.typed(
    'Use of',
    uses.map((use) => use.kind.text),
  );
  const key = sheet.typed(
    'Use by',
    uses.map(({ kind: { scope }, name }) => {
      const list = isListScope(scope) ? counted.lists.get(scope) : undefined;
      return list === undefined ? '' : keyIn(list, name.key);
    }),
  );
  const label = sheet.typed(
    'Label',
    uses.map((use) => use.name.label),
  );
  const spelled = sheet.typed(
    'Spelled',
    uses.map((use) => use.name.spelled),
  );
  const column = (header: string, formula: (row: number, kindOfRow: Kind) => string) =>
    sheet.formulas(header, length, (row) => {
      const use = of(row);
      return use === null ? '""' : formula(row, use.kind);
    });
  const limit = column('Limit', (row) => {
    const ruling = `COUNTIF(${limits.ruling.all},${kind.at(row)})`;
    return `IF(${ruling}=0,"",SUMIFS(${limits.limit.all},${limits.ruling.all},${kind.at(row)}))`;
  });
  const isUnseen = column(
    'Unseen',
    (_row, { scope, counts }) => `IF(${counted.unseen(scope, counts)}>0,1,0)`,
  );
  const load = column('Load', (row, { scope, counts }) => loadFormula(scope, counts, key.at(row), counted));
  const bound = column(
    'Bound',
    (row) => `IF(ISNUMBER(${limit.at(row)}),${limit.at(row)}+${TOLERANCE},${NO_LIMIT})`,
  );
  const text = column('Text', (row, { counts }) => {
    const unit = counts === 'Size' ? '&" (Size)"' : '';
    const known = `${label.at(row)}&" "&${plainNumber(load.at(row))}&"/"&${plainNumber(limit.at(row))}${unit}`;
    return `IF((${limit.at(row)}="")+(${label.at(row)}="")>0,"",${known})`;
  });
  // What is not known yet only adds to a load: what is over without it stays over.
  const over = column('Over', (row) => {
    const refuses = `COUNTIFS(${limits.ruling.all},${kind.at(row)},${limits.refuses.all},1)`;
    const unknown = `IF(${isUnseen.at(row)}=1," (${UNKNOWN})","")`;
    return `"${SEPARATOR}over "&${text.at(row)}&${unknown}&IF(${refuses}>0,${REFUSED},"")`;
  });
  const within = column('Shown', (row) => {
    const shown = `IF(${isUnseen.at(row)}=1,${label.at(row)}&" ${UNKNOWN}",${text.at(row)})`;
    return `IF(${text.at(row)}="","","${SEPARATOR}"&${shown})`;
  });
  // Where nothing is over, nothing is searched for: engines that compute both branches of an IF stay fast.
  const search = column('Search', (row, { scope }) => {
    const mine = isListScope(scope) ? key.at(row) : '">0"';
    return `IF(${load.at(row)}>${bound.at(row)},${mine},${NOWHERE})`;
  });
  const lastWithin = writeLastWithin(column, { search, bound }, counted);
  return { kinds, kind, key, label, spelled, load, isUnseen, text, within, over, lastWithin };
}

function loadFormula(scope: Scope, counts: Counts, key: string, counted: Counted): string {
  if (scope === 'Direction') return counted.direction?.inForce ?? '0';
  return weightFormula(scope, counts, isListScope(scope) ? key : '">0"', [], counted);
}

/** What the rows weigh that are under a name and meet the other conditions. */
function weightFormula(
  scope: Scope,
  counts: Counts,
  search: string,
  conditions: readonly string[],
  { rows: { load }, lists }: Counted,
): string {
  const list = isListScope(scope) ? lists.get(scope) : undefined;
  const alternatives = list === undefined ? [[load.all, search]] : conditionsOf(list, search);
  const weights = alternatives.map((mine) =>
    counts === 'Size'
      ? `SUMIFS(${[load.all, ...mine, ...conditions].join(',')})`
      : `COUNTIFS(${[...mine, ...conditions, load.all, '">0"'].join(',')})`,
  );
  return weights.join('+');
}

/**
 * The last place up to which the sum stays within the limit, halving the step from column to column: a running sum a
 * row would read the whole register once for each of its rows.
 */
function writeLastWithin(
  column: (header: string, formula: (row: number, kind: Kind) => string) => KeyColumn,
  { search, bound }: { readonly search: KeyColumn; readonly bound: KeyColumn },
  counted: Counted,
): KeyColumn {
  const { place } = counted;
  let reached: KeyColumn | null = null;
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, place.length))); step >= 1; step /= 2) {
    const before: KeyColumn | null = reached;
    reached = column(`Within ${step}`, (row, { scope, counts }) => {
      const from = before?.at(row) ?? '0';
      const next = before === null ? String(step) : `${from}+${step}`;
      const upTo = [place.all, `"<="&(${next})`];
      const sum = weightFormula(scope, counts, search.at(row), upTo, counted);
      return `IF(${sum}<=${bound.at(row)},${next},${from})`;
    });
  }
  return reached ?? column('Within', () => '0');
}
