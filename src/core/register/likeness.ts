import { fold, quoted } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { type Initiative, isActive } from './initiative.ts';

/** One name as typed in one cell. */
interface Typed {
  readonly text: string;
  readonly row: number;
  readonly column: string;
}

const UNSEEN = /[\t\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/**
 * Names that formulas cannot fold as the engine does: those with spaces that TRIM leaves, and those that
 * differ from another only in such spaces, final sigma or compatibility forms.
 */
export function likenessFindings(initiatives: readonly Initiative[]): readonly Finding[] {
  const firstOfKind = new Map<string, Typed>();
  const findings: Finding[] = [];
  const done = new Set<string>();
  for (const typed of initiatives.filter(isActive).flatMap(namesOf)) {
    const folded = `${typed.column}:${fold(typed.text)}`;
    if (done.has(folded)) continue;
    done.add(folded);
    if (UNSEEN.test(typed.text))
      findings.push(cellFinding(typed, `${quoted(typed.text)} holds a space that is not a plain one`));
    const alike = `${typed.column}:${likeness(typed.text)}`;
    const first = firstOfKind.get(alike);
    if (first === undefined) firstOfKind.set(alike, typed);
    else {
      const message = `${quoted(typed.text)} looks like ${quoted(first.text)} in row ${first.row}, and counts as another`;
      findings.push(cellFinding(typed, message));
    }
  }
  return findings;
}

/** What two spellings that look the same have in common. */
function likeness(text: string): string {
  return fold(text.normalize('NFKC').replace(/\s+/g, ' ')).trim().replace(/ς/g, 'σ');
}

function namesOf(initiative: Initiative): readonly Typed[] {
  const { row, id, name, teams, demands, people, measure, priorities } = initiative;
  const of = (column: string, texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => ({ text, row, column }));
  return [
    ...of('ID', [id]),
    ...of('Initiative', [name]),
    ...of('Team', teams),
    ...of(
      'Resources',
      demands.map(({ name }) => name),
    ),
    ...of('Visionary', people.visionary),
    ...of('Prophet', people.prophet),
    ...of('Operator', people.operator),
    ...of('Measure', [measure]),
    ...of('Priority', priorities),
  ];
}

function cellFinding({ row, column }: Typed, message: string): Finding {
  return { table: 'Initiatives', row, column, message, kind: 'cell' };
}
