import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { fold, quoted } from '../lib/text.ts';
import { readDemands } from './demand.ts';
import type { Finding } from './finding.ts';
import { isBlankRow } from './gather.ts';
import { AIMS, type Aim, type Initiative } from './initiative.ts';
import { distinct, type KnownNames, splitList } from './lists.ts';
import type { FoundTable } from './recognise.ts';
import { RowReader } from './row-reader.ts';
import { STATUSES, type StatusWords } from './status.ts';
import type { InitiativeColumn } from './tables/initiatives.ts';

/** Names known from the other tables, by which lists are split. */
export interface Vocabulary {
  readonly statuses: StatusWords;
  readonly resources: KnownNames;
  readonly priorities: KnownNames;
  /** Teams and people that limits name. */
  readonly limited: KnownNames;
}

export interface InitiativesRead {
  readonly initiatives: readonly Initiative[];
  readonly findings: readonly Finding[];
}

export const AIM_WORDS: ReadonlyMap<string, Aim> = new Map([
  ...AIMS.map((aim) => [fold(aim), aim] as const),
  ['up', 'Increase'],
  ['raise', 'Increase'],
  ['down', 'Decrease'],
  ['reduce', 'Decrease'],
  ['lower', 'Decrease'],
  ['keep', 'Hold'],
  ['maintain', 'Hold'],
]);

/** Reads every row that is not blank. No row is dropped: what cannot be read in it is a finding. */
export function readInitiatives(
  found: FoundTable<InitiativeColumn>,
  vocabulary: Vocabulary,
): InitiativesRead {
  const findings: Finding[] = [];
  const names = namesIn(found);
  const rows: Draft[] = [];
  for (let index = found.header + 1; index < found.grid.length; index++) {
    if (!isBlankRow(found, index)) {
      rows.push(readRow(new RowReader(found, index, findings), vocabulary, names));
    }
  }
  return { initiatives: withIdentity(rows, findings), findings };
}

type Draft = Omit<Initiative, 'key' | 'identityProblem'> & { readonly reader: RowReader<InitiativeColumn> };

function readRow(reader: RowReader<InitiativeColumn>, vocabulary: Vocabulary, names: KnownNames): Draft {
  const list = (key: InitiativeColumn, known: KnownNames = vocabulary.limited) =>
    distinct(splitList(reader.text(key), known));
  const { demands, remarks } = readDemands(reader.text('resources'), vocabulary.resources);
  for (const remark of remarks) reader.report('resources', remark);
  const start = reader.day('start');
  const draft = {
    reader,
    row: reader.row,
    id: reader.text('id'),
    name: reader.text('initiative'),
    status: readStatus(reader, vocabulary.statuses),
    rank: reader.number('rank'),
    priorities: list('priority', vocabulary.priorities),
    worksAgainst: list('worksAgainst', vocabulary.priorities),
    teams: list('team'),
    size: reader.number('size', 'a number above 0', (size) => size > 0) ?? 1,
    start,
    end: readEnd(reader, start),
    demands,
    measure: reader.text('measure'),
    aim: reader.choice('aim', AIM_WORDS, AIMS),
    target: reader.value('target'),
    people: { visionary: list('visionary'), prophet: list('prophet'), operator: list('operator') },
    takesOff: list('takesOff', names),
    added: reader.day('added'),
  };
  return { ...draft, unread: [...reader.bad].map((key) => reader.found.table.columns[key].header) };
}

/** A blank status makes a finding, because the row then counts as Active. */
function readStatus(reader: RowReader<InitiativeColumn>, words: StatusWords): Initiative['status'] {
  const status = reader.choice('status', words, STATUSES);
  if (reader.isBlank('status') && reader.found.columns.has('status') && !reader.isBlank('initiative')) {
    reader.bad.add('status');
    reader.report('status', 'blank; the row counts as Active');
  }
  return status;
}

/** An end before the start is no end: it is a finding, and the work counts as open. */
function readEnd(reader: RowReader<InitiativeColumn>, start: Initiative['start']): Initiative['end'] {
  const end = reader.day('end');
  if (end === null || start === null || end >= start) return end;
  reader.bad.add('end');
  const [from, to] = [textOf({ day: start }), textOf({ day: end })];
  reader.report('end', `expected a day not before the start ${from}, got ${to}; counted as open`);
  return null;
}

/** Gives every row its key; rows that share one, or have none, are findings. */
function withIdentity(rows: readonly Draft[], findings: Finding[]): readonly Initiative[] {
  const firstWith = new Map<string, number>();
  return rows.map(({ reader, ...row }) => {
    const typed = row.id || row.name;
    const key = typed === '' ? `row ${row.row}` : fold(typed);
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, row.row);
    const problem = identityProblem(row, typed, first);
    if (problem !== null) {
      findings.push({
        table: 'Initiatives',
        row: row.row,
        column: row.id ? 'ID' : 'Initiative',
        message: problem,
        kind: 'cell',
      });
    }
    const unread = problem === null ? row.unread : [...row.unread, row.id ? 'ID' : 'Initiative'];
    return { ...row, unread, key, identityProblem: problem };
  });
}

function identityProblem(
  row: { readonly id: string },
  typed: string,
  first: number | undefined,
): string | null {
  if (typed === '') return 'expected an ID or a name, got neither';
  if (first === undefined) return null;
  return `expected ${row.id ? 'an ID' : 'a name'} of its own, got ${quoted(typed)} again (first in row ${first})`;
}

/** Every ID and name of the register, so that lists of them are split where people meant it. */
function namesIn(found: FoundTable<InitiativeColumn>): KnownNames {
  const at = (['id', 'initiative'] as const).flatMap((key) => found.columns.get(key) ?? []);
  const cells = found.grid
    .slice(found.header + 1)
    .flatMap((row) => at.map((index): Cell => row[index] ?? ''));
  return new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => fold(textOf(cell))));
}
