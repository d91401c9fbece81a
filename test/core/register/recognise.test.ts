import { describe, expect, it } from 'vitest';
import { headersOf, recognise } from '../../../src/core/register/recognise.ts';
import { TABLES } from '../../../src/core/register/tables/list.ts';
import { sheet } from '../sheet.ts';

function found(text: string, words: Readonly<Record<string, string>> = {}) {
  return recognise('a tab', sheet(text), new Map(Object.entries(words)));
}

function mapped(text: string, words: Readonly<Record<string, string>> = {}) {
  return Object.fromEntries(found(text, words)?.columns ?? []);
}

describe('[T4] tables by their headers', () => {
  it.each(TABLES.map((table) => [table.name, table] as const))(
    '%s by all of its own headers',
    (name, table) => {
      const headers = Object.values(table.columns).map(({ header }) => header);
      expect(recognise('x', [headers], new Map())?.table.name).toBe(name);
      expect(recognise('x', [[...headers].reverse()], new Map())?.table.name).toBe(name);
    },
  );

  it('finds columns in any order, among others, under synonyms', () => {
    expect(mapped('Budget | Finish date | Project name | PROJECT_NUMBER | Owner:')).toEqual({
      end: 1,
      initiative: 2,
      id: 3,
      operator: 4,
    });
  });

  it('finds headers under a title', () => {
    expect(found('Priorities 2026\nas agreed in March\nInitiative | Status')?.header).toBe(2);
  });

  it('takes an exact header before a synonym, and says which column is not read', () => {
    const table = found('Project | Initiative | Begin | Start | Status');
    expect(table?.columns.get('initiative')).toBe(1);
    expect(table?.columns.get('start')).toBe(3);
    expect(found('Initiative | Status | Begin | Start date')?.unread.get('start')).toEqual([2]);
  });

  it('takes the header that the user has named before all', () => {
    expect(
      mapped('Initiative | Resources | approver_resources', { 'approver resources': 'Resources' }),
    ).toEqual({ initiative: 0, resources: 2 });
  });

  it('knows Decisions from Initiatives, and Direction from both', () => {
    expect(found('No | At | Decision | Initiative | Takes off')?.table.name).toBe('Decisions');
    expect(found('ID | Priority | Owner')?.table.name).toBe('Direction');
    expect(found('ID | Initiative | Priority | Owner | Status')?.table.name).toBe('Initiatives');
  });

  it('knows no table where there is none', () => {
    expect(found('Name | Phone')).toBeNull();
    expect(found('Initiative')).toBeNull();
    expect(headersOf(sheet(' | \nName | Phone'))).toEqual(['Name', 'Phone']);
  });

  it.each([
    'Initiative | Status | Start | End | Resources | FTE',
    'Initiative | Status | Start | End | Resources | Capacity',
    'Name | Status | Start | End | Value',
    'Initiative | Priority | Who | Score | Status',
    'Initiative | Leader | Score | Status | Resources',
    'Initiative | Status | Start | End | Resources | Kind | Date',
    '# | Project | Kind | Date | Status',
    'Initiative | Status | Start | End | Resources | Scope | Max',
    'Initiative | Status | Start | End | Resources | Decision',
    'Project | Owner | Priority | Status | Due date | Notes | % complete',
    'Title | Status | Lead | Setting | Reader',
  ])('is the register: %s', (headers) => expect(found(headers)?.table.name).toBe('Initiatives'));

  it.each([
    'Resource | From | To | Peak | Capacity | Excess days | Initiatives | Verdict',
    'ID | Initiative | Points | Why',
    'Signal | Points | Out of | Low | High | Why',
    'Competes with',
    'Name | Team | Email',
    'Title | Group',
  ])('is no table, whoever wrote it: %s', (headers) => expect(found(headers)).toBeNull());

  it('takes a telling synonym before a common one, wherever it stands', () => {
    expect(mapped('Name | Project | Status')).toEqual({ initiative: 1, status: 2 });
    expect(found('Name | Status')?.isSure).toBe(false);
  });
});
