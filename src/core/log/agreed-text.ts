import type { FactRow } from '../facts/facts.ts';
import { factIn } from '../facts/facts.ts';
import { type Cell, textOf } from '../lib/cell.ts';
import { firstFew, quoted } from '../lib/text.ts';
import type { AgreedKind } from './request.ts';

/** Tables that count as they were last agreed to, and the decisions that agree to them. */
export const AGREED_KINDS = {
  Settings: 'Setting',
  Direction: 'Direction',
  Limits: 'Limit',
  Filters: 'Filter',
} as const satisfies Readonly<Record<string, AgreedKind>>;
export type AgreedTable = keyof typeof AGREED_KINDS;

/** The column that a row of the table is mostly about: it needs no name. */
const MAIN: Readonly<Partial<Record<AgreedTable, string>>> = { Limits: 'Limit', Settings: 'Value' };
const MOST_PARTS = 3;
const MOST_TEXT = 40;

/** What a row is called: `Team Data`, `the filter "Has a team"`, `the priority P2`, `the setting Window`. */
export function nameOf(table: AgreedTable, row: FactRow): string {
  const text = (header: string) => cut(factIn(row, header));
  switch (table) {
    case 'Limits':
      return `${text('Scope')} ${text('Name')}`.trim() || 'a limit without a scope';
    case 'Filters':
      return `the filter ${quoted(text('Filter'))}`;
    case 'Direction':
      return `the priority ${text('ID') || quoted(text('Priority'))}`;
    case 'Settings':
      return `the setting ${text('Setting')}`;
    default:
      return table satisfies never;
  }
}

/** One cell that is typed otherwise than agreed. */
interface Otherwise {
  readonly header: string;
  readonly typed: Cell;
  readonly agreed: Cell;
}

/** `typed 12, agreed 8; Mode typed Inform, agreed Refuse`. */
export function typedText(table: AgreedTable, cells: readonly Otherwise[]): string {
  return joined(table, cells, (typed, agreed) => `typed ${typed}, agreed ${agreed}`);
}

/** `12 instead of 8; Mode Inform instead of Refuse`. */
export function agreedText(table: AgreedTable, cells: readonly Otherwise[]): string {
  return joined(table, cells, (typed, agreed) => `${typed} instead of ${agreed}`);
}

function joined(
  table: AgreedTable,
  cells: readonly Otherwise[],
  say: (typed: string, agreed: string) => string,
): string {
  const parts = cells.map(({ header, typed, agreed }) => {
    const lead = header === MAIN[table] ? '' : `${header} `;
    return lead + say(cut(typed) || 'nothing', cut(agreed) || 'nothing');
  });
  return firstFew(parts, MOST_PARTS);
}

function cut(cell: Cell): string {
  const text = textOf(cell).replace(/\s+/g, ' ').trim();
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}

export function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
