import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import { factIn } from '../../../src/core/facts/facts.ts';
import { foldLedger } from '../../../src/core/facts/fold.ts';
import { readFacts } from '../../../src/core/facts/read-facts.ts';
import { factsIn } from '../../../src/core/facts/snapshot.ts';
import { tabsOf } from '../../../src/core/facts/tabs.ts';
import { factsText } from '../../../src/core/facts/text.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { file, findingTexts, registerOf, TODAY } from '../sheet.ts';
import { decision } from './ledger.ts';

const text = (told: unknown) => JSON.stringify(told);
const factsOf = (tabs: Readonly<Record<string, string | Grid>>) => factsIn(file(tabs));

const SMALL = { Initiatives: 'ID | Initiative | Status | Start\nI-1 | CRM | Active | 2026-06-01' };

describe('[D10] the facts of a file', () => {
  it('are its cells by Leeway’s headers, blank ones left out, whatever heads the columns', () => {
    const { tables } = factsOf({
      Projects: 'Ref | Project | Status | WIP | Note\nI-1 | CRM | Active | over | x\n | Web | | | y',
      Readings: 'Reader | Subject | Rating\nAna | I-1 | 3',
    });
    expect(tables.get('Initiatives')).toEqual({
      columns: ['ID', 'Initiative', 'Status'],
      rows: new Map([
        ['i-1', { ID: 'I-1', Initiative: 'CRM', Status: 'Active' }],
        ['web', { Initiative: 'Web' }],
      ]),
    });
    expect(tables.get('Readings')).toEqual({ columns: ['Reader', 'Subject', 'Rating'], rows: new Map() });
  });

  it('hold the columns that filters read, under the header of the file', () => {
    const tabs = {
      Initiatives: 'Initiative | Status | Due date | Region\nCRM | Active | soon | North',
      Filters: 'Filter | Column | Test | Value\nPlace | Region | is | North\nWhen | due date | is set |',
    };
    const facts = factsOf(tabs);
    expect(facts.tables.get('Initiatives')?.columns).toEqual([
      'Initiative',
      'Status',
      'End',
      'due date',
      'region',
    ]);
    const read = judge(
      registerOf(Object.fromEntries(tabsOf(facts).map(({ name, grid }) => [name, grid]))),
      TODAY,
    );
    expect(read.misses.get(2)).toMatchObject([{ name: 'When', verdict: 'unknown' }]);
    expect(read.misses).toEqual(judge(registerOf(tabs), TODAY).misses);
  });

  it('lose no row: of several alike, and of those that are called nothing, each has a key', () => {
    const { tables } = factsOf({
      Initiatives: 'ID | Initiative | Status\nI-1 | A | Active\ni-1 | B | Active\n | | Active\n | | Paused',
      Limits: 'Scope | Name | Limit\nTeam | | 3\nTeam | | 4',
    });
    expect([...(tables.get('Initiatives')?.rows.keys() ?? [])]).toEqual(['i-1', 'i-1\n2', '\n1', '\n2']);
    expect([...(tables.get('Limits')?.rows.keys() ?? [])]).toEqual(['team|', 'team|\n2']);
  });

  it('cost little', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `I-${index}`,
      `Name ${index}`,
      'Active',
      'Ana 50%',
      3,
    ]);
    const tabs = file({ Initiatives: [['ID', 'Initiative', 'Status', 'Resources', 'Size'], ...rows] });
    factsIn(tabs);
    const before = performance.now();
    expect(factsIn(tabs).tables.get('Initiatives')?.rows.size).toBe(10_000);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('[D10] texts of facts', () => {
  it('tell everything, then only what changed', () => {
    const one = factsOf(SMALL);
    expect(factsText(null, one)).toEqual([
      '{"Initiatives":{"columns":["ID","Initiative","Status","Start"],"rows":{"i-1":{"ID":"I-1","Initiative":"CRM","Status":"Active","Start":"2026-06-01"}}}}',
    ]);
    expect(factsText(one, one)).toEqual([]);
    const dated = factsOf({
      Initiatives: [
        ['ID', 'Initiative', 'Status', 'Start'],
        ['I-1', 'CRM', '', { day: TODAY }],
        ['I-2', 'Web', '', ''],
      ],
    });
    expect(factsText(one, dated)).toEqual([
      '{"Initiatives":{"rows":{"i-1":{"Start":{"day":"2026-06-01"},"Status":null},"i-2":{"ID":"I-2","Initiative":"Web"}}}}',
    ]);
    const fewer = factsOf({ Initiatives: 'ID | Initiative | Status\n I-2 | Web | ' });
    expect(factsText(dated, fewer)).toEqual([
      '{"Initiatives":{"columns":["ID","Initiative","Status"],"rows":{"i-1":null}}}',
    ]);
    expect(factsText(one, { tables: new Map() })).toEqual(['{"Initiatives":null}']);
  });

  it.each([200, 700, 50_000])('go on in the next row where a cell holds %i characters', (most) => {
    const long = Array.from({ length: 60 }, (_, index) => [
      `I-${index}`,
      `Name "${index}"`,
      'x\u0001'.repeat(index % 7),
      '',
    ]);
    const tabs = {
      Initiatives: [['ID', 'Initiative', 'Status', 'Start'], ...long],
      Limits: 'Scope | Name | Limit\nPortfolio | | 3',
    };
    const facts = factsOf(tabs);
    const pieces = factsText(null, facts, most);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
    const decisions = pieces.map((told, index) =>
      decision({ row: index + 2, kind: 'Baseline', facts: told }),
    );
    expect(new Map(foldLedger(decisions).last.tables)).toEqual(new Map(facts.tables));
  });

  it('fit into cells whatever a person wrote', () => {
    const huge = '"\u0001'.repeat(25_000);
    const facts = factsOf({
      Initiatives: [
        ['ID', 'Initiative', 'Status', 'Measure', 'Resources', 'Team'],
        [huge, huge, huge, huge, huge, huge],
      ],
    });
    for (const piece of factsText(null, facts)) expect(piece.length).toBeLessThanOrEqual(50_000);
  });

  it('leave out what somebody changed, and say so', () => {
    expect(readFacts('')).toEqual({ change: new Map(), problem: null });
    expect(readFacts('{"candidate":{"Initiative":"CRM"}}')).toEqual({ change: new Map(), problem: null });
    expect(readFacts('{oh').problem).toBe('expected what Leeway wrote, got "{oh"; not followed');
    expect(readFacts('[1]').problem).toContain('not followed');
    expect(readFacts('{"Limts":{},"Limits":null}')).toEqual({
      change: new Map([['Limits', null]]),
      problem: 'what it says of "Limts" cannot be read',
    });
    for (const bad of [
      3,
      { rows: [] },
      { columns: 'ID' },
      { rows: { a: 1 } },
      { rows: { a: { End: { day: '2026-02-30' } } } },
      { rows: { a: { End: [] } } },
    ])
      expect(readFacts(text({ Initiatives: bad })).problem).toBe(
        'what it says of "Initiatives" cannot be read',
      );
    const board = judge(
      registerOf({
        ...SMALL,
        Decisions: [
          ['No', 'At', 'Decision', 'Facts'],
          [1, '2026-01-01', 'Baseline', '{"Initiatives":7}'],
        ],
      }),
      TODAY,
    );
    expect(findingTexts(board.findings)).toContain(
      'Decisions, row 2, Facts: what it says of "Initiatives" cannot be read',
    );
  });

  it('survive words that every object has', () => {
    const told = text({ Initiatives: { rows: { constructor: { ID: 'constructor' }, toString: null } } });
    const { last } = foldLedger([
      decision({ facts: told }),
      decision({ row: 3, facts: '{"Initiatives":{"rows":{"__proto__":{"ID":"x"}}}}' }),
    ]);
    expect([...(last.tables.get('Initiatives')?.rows.keys() ?? [])]).toEqual(['constructor', '__proto__']);
    expect(factIn({}, 'constructor')).toBe('');
  });
});
