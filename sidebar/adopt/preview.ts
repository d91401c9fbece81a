import type { Adoption } from '../../src/core/adopt/plan.ts';
import { writtenBy } from '../../src/core/adopt/sentence.ts';
import type { Board } from '../../src/core/board.ts';
import { coverageText } from '../../src/core/drift/report.ts';
import { counted, listed } from '../../src/core/lib/text.ts';
import { findingText } from '../../src/core/register/finding.ts';
import { type Initiative, isActive, labelOf } from '../../src/core/register/initiative.ts';
import { STATUSES } from '../../src/core/register/status.ts';
import { element } from '../element.ts';

const MOST = 20;

/** What an adoption would lead to, in full. */
export function previewElements({ board, parts, left }: Adoption): readonly HTMLElement[] {
  const { initiatives } = board.register;
  const unknown = initiatives.filter(({ unread }) => unread.length > 0);
  // Columns that are missing are said beside the columns.
  const findings = board.findings.filter(({ kind }) => kind !== 'missing');
  const written = writtenBy(parts);
  return [
    ...driftElements(board),
    list('Initiatives', byStatus(initiatives)),
    line('Competing', board.conflicts.length === 0 ? 'Nobody is booked twice.' : conflictsText(board)),
    folded(
      `${counted(unknown.length, 'row')} with something unknown`,
      unknown.map((row) => `Row ${row.row}, ${labelOf(row)}: ${listed(row.unread)}`),
    ),
    folded(counted(findings.length, 'finding'), findings.map(findingText)),
    line(
      'Would be written',
      written.length === 0 ? 'Nothing: all of it is there.' : `${capital(listed(written))}.`,
    ),
    ...left.map((sentence) => element('p', 'notice', sentence)),
  ];
}

/** The same in one line, for the foot of the page and for who listens. */
export function previewLine({ board }: Adoption): string {
  const { initiatives } = board.register;
  const active = initiatives.filter(isActive).length;
  const parts = [
    counted(initiatives.length, 'initiative'),
    `${active} active`,
    counted(board.conflicts.length, 'conflict'),
    `drift ${board.drift.score.toFixed(1)}`,
  ];
  return parts.join(', ');
}

function driftElements({ drift }: Board): readonly HTMLElement[] {
  const { score, low, high } = drift;
  return [
    element(
      'p',
      'drift',
      element('span', 'faint', 'Drift '),
      element('span', 'figure', score.toFixed(1)),
      element('span', 'faint', ` (between ${low.toFixed(1)} and ${high.toFixed(1)}; ${coverageText(drift)})`),
    ),
  ];
}

function byStatus(initiatives: readonly Initiative[]): readonly string[] {
  const words = [...STATUSES, null].map((status) => {
    const count = initiatives.filter((row) => row.status === status).length;
    return count === 0 ? [] : [`${count} ${status ?? 'without a status that Leeway knows: as Active'}`];
  });
  return words.flat();
}

function conflictsText({ conflicts }: Board): string {
  const names = [...new Set(conflicts.map(({ resource }) => resource))];
  const some = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `${counted(conflicts.length, 'conflict')}: ${some}${more}.`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function line(title: string, text: string): HTMLElement {
  return element('section', '', element('h3', '', title), element('p', '', text));
}

function list(title: string, items: readonly string[]): HTMLElement {
  const body =
    items.length === 0
      ? element('p', 'faint', 'None.')
      : element('ul', '', ...items.map((text) => element('li', '', text)));
  return element('section', '', element('h3', '', title), body);
}

function folded(title: string, items: readonly string[]): HTMLElement {
  if (items.length === 0) return element('p', 'faint', `${title}.`);
  const shown = items.slice(0, MOST);
  const more = items.length > MOST ? [`and ${items.length - MOST} more`] : [];
  return element(
    'details',
    '',
    element('summary', '', title),
    element('ul', '', ...[...shown, ...more].map((text) => element('li', '', text))),
  );
}
