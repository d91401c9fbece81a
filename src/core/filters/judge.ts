import type { Day } from '../lib/day.ts';
import type { Consequence } from '../register/filters.ts';
import type { Finding } from '../register/finding.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import type { Status } from '../register/status.ts';
import { columnsUsed } from '../rules/columns-used.ts';
import { type Predicate, toPredicate, type Verdict } from '../rules/to-predicate.ts';
import { toSentence } from '../rules/to-sentence.ts';
import { compile } from './compile.ts';

/** One filter, ready to judge rows. */
export interface Filter {
  readonly name: string;
  /** What it asks, in words. */
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly appliesTo: readonly Status[];
  readonly ifFails: Consequence;
  /** Always unknown where the filter's own row cannot be read. */
  readonly predicate: Predicate;
}

/** What did not pass: a filter's name, whether it failed or is unknown, and what it asked. */
export interface FilterMiss {
  readonly name: string;
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly sentence: string;
  readonly ifFails: Consequence;
}

export interface FiltersJudged {
  readonly filters: readonly Filter[];
  /** By row of the register; a row that passes all is not in it. */
  readonly misses: ReadonlyMap<number, readonly FilterMiss[]>;
  readonly findings: readonly Finding[];
}

/** Puts every initiative through every filter that applies to its status. All must pass. */
export function judgeFilters(register: Register, today: Day): FiltersJudged {
  const findings: Finding[] = [];
  const filters = register.filters.map((row): Filter => {
    const compiled = compile(row);
    const { name, appliesTo, ifFails } = row;
    if (compiled.kind === 'problem') {
      findings.push({
        table: 'Filters',
        row: row.row,
        column: '',
        message: `unknown for every row: ${compiled.problem}`,
        kind: 'row',
      });
      return {
        name,
        appliesTo,
        ifFails,
        sentence: compiled.problem,
        columns: [],
        predicate: () => 'unknown',
      };
    }
    const columns = columnsUsed(compiled.rule);
    findings.push(...unknownColumns(row.row, columns, register));
    return {
      name,
      appliesTo,
      ifFails,
      columns,
      sentence: toSentence(compiled.rule),
      predicate: toPredicate(compiled.rule),
    };
  });
  const misses = register.initiatives.map(
    (initiative) => [initiative.row, missesOf(initiative, filters, register, today)] as const,
  );
  return { filters, misses: new Map(misses.filter(([, list]) => list.length > 0)), findings };
}

function missesOf(
  initiative: Initiative,
  filters: readonly Filter[],
  register: Register,
  today: Day,
): readonly FilterMiss[] {
  const cellAt = (header: string) => register.cellAt(initiative, header);
  return filters.flatMap(({ name, sentence, ifFails, appliesTo, predicate }) => {
    if (!appliesTo.includes(initiative.status ?? 'Active')) return [];
    const verdict = predicate(cellAt, today);
    return verdict === 'pass' ? [] : [{ name, verdict, sentence, ifFails }];
  });
}

function unknownColumns(row: number, columns: readonly string[], register: Register): readonly Finding[] {
  return columns
    .filter((column) => register.cellAt({ row: register.headerRow, unread: [] }, column) === undefined)
    .map((column) => ({
      table: 'Filters',
      row,
      column: 'Column',
      message: `the register has no column "${column}": unknown for every row`,
      kind: 'cell' as const,
    }));
}

/** What the register's Filters cell says of a row: the names of what fails or is unknown. */
export function filterText(misses: readonly FilterMiss[]): string {
  const named = (verdict: FilterMiss['verdict']) =>
    misses.filter((miss) => miss.verdict === verdict).map(({ name }) => name);
  const parts = [
    ['fails', named('fail')],
    ['unknown', named('unknown')],
  ] as const;
  return parts
    .flatMap(([word, names]) => (names.length > 0 ? [`${word} ${names.join('; ')}`] : []))
    .join(' · ');
}
