import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { AS_OF, CAPACITY, REGISTER, type Table, withCell, withTail } from './tables.ts';

const bundle = load();
const flags = (register: Table) => bundle.DRIFTFLAGS(register, CAPACITY, AS_OF);
const ATLAS = ['Data team 140% of 100%, 11-30 Jun, with I-2'];
const BOREALIS = ['Data team 140% of 100%, 11-30 Jun, with I-1'];
const HEADER = ['Competes with'];
const [headers = [], atlas = [], borealis = [], cobalt = []] = REGISTER;
const blank = headers.map(() => '');

describe('DRIFTFLAGS', () => {
  it('[C5] has one cell a row, under its header', () => {
    expect(flags(REGISTER)).toEqual([HEADER, ATLAS, BOREALIS, [''], ['']]);
  });

  it('stays beside its row where blank rows stand between', () => {
    const rows = [headers, blank, atlas, blank, blank, cobalt, borealis];
    expect(flags(rows)).toEqual([HEADER, [''], ATLAS, [''], [''], [''], BOREALIS]);
  });

  it('stays beside its row where a title stands above the headers', () => {
    const title = ['Priorities 2026', ...blank.slice(1)];
    expect(flags([title, blank, headers, atlas, borealis])).toEqual([[''], [''], HEADER, ATLAS, BOREALIS]);
  });

  it('ends with the last row that is filled: 1,000 rows below are not spilled over', () => {
    expect(flags(withTail(REGISTER, 1_000))).toEqual(flags(REGISTER));
  });

  it('is its header alone where there is no row', () => {
    expect(flags([headers])).toEqual([HEADER]);
    expect(flags(withTail([headers], 1_000))).toEqual([HEADER]);
  });

  it('[T1] reads error cells as unknown, whether they come as a text or as an object', () => {
    for (const error of ['#N/A', new Error('#N/A')]) {
      const unread = withCell(REGISTER, 1, 'Resources', error);
      const unknown = ['unknown: Resources'];
      expect(flags(unread), String(error)).toEqual([HEADER, unknown, [''], [''], ['']]);
      const both = withCell(unread, 2, 'Resources', error);
      expect(flags(both), `two of ${error}`).toEqual([HEADER, unknown, unknown, [''], ['']]);
    }
  });

  it('[T1] an unreadable status counts as Active: Delta then competes as well', () => {
    const unread = withCell(REGISTER, 4, 'Status', '#N/A');
    expect(flags(unread)[4]).toEqual(['Data team 240% of 100%, 1-30 Jun, with I-1; I-2']);
  });

  it('[C6] says which dates are taken for granted', () => {
    const open = withCell(REGISTER, 1, 'End', '');
    expect(flags(open).slice(1, 3)).toEqual([
      ['Data team 140% of 100%, 11 Jun-10 Jul (no end) here, with I-2'],
      ['Data team 140% of 100%, 11 Jun-10 Jul, with I-1 (no end)'],
    ]);
  });
});
