import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay, isoOfDay } from '../../../src/core/lib/day.ts';
import { findingText } from '../../../src/core/register/finding.ts';
import { readFiles } from '../../../workbench/read/files.ts';
import { readOptions } from '../../../workbench/read/options.ts';
import { readFile } from '../../../workbench/read/read-file.ts';
import { type Files, folderOf } from './run-check.ts';

const HEADERS = 'Initiative,Status,Start,End,Resources';

function read(files: Files, path: string, ...args: readonly string[]) {
  const options = readOptions([join(folderOf(files), path), ...args]);
  if (options.kind !== 'options') throw new Error(JSON.stringify(options));
  const result = readFile(options);
  if (result.kind === 'problem') throw new Error(result.sentence);
  const cells = [...result.register.findings, ...result.findings].filter(({ kind }) => kind !== 'missing');
  return { ...result, texts: cells.map(findingText) };
}

const REGISTER = `${HEADERS}\r\nAtlas,Active,2026-03-09,2026-12-31,"Ana 50%, Bob"\r\n`;

describe('one register in many forms', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['comma and CRLF', REGISTER],
    ['a byte-order mark', `\ufeff${REGISTER}`],
    ['UTF-16, little end first', Buffer.from(`\ufeff${REGISTER}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${REGISTER}`, 'utf16le').swap16()],
    ['old line ends', REGISTER.replaceAll('\r\n', '\r')],
    ['no line end at the end', REGISTER.trimEnd()],
    ['semicolons', `${HEADERS.replaceAll(',', ';')}\nAtlas;Active;2026-03-09;2026-12-31;Ana 50%, Bob\n`],
    ['tabs', `${HEADERS.replaceAll(',', '\t')}\nAtlas\tActive\t2026-03-09\t2026-12-31\tAna 50%, Bob\n`],
    ['a title above the headers', `Our priorities\n${REGISTER}`],
    ['a title with semicolons above commas', `Project list; Q3 2026; draft; v2\n${REGISTER}`],
  ])('reads %s', (_, content) => {
    const { register, notices, texts } = read({ 'r.csv': content }, 'r.csv');
    const [initiative] = register.initiatives;
    expect(initiative).toMatchObject({ name: 'Atlas', status: 'Active' });
    expect(isoOfDay(initiative?.start ?? asDay(0))).toBe('2026-03-09');
    expect(initiative?.demands.map(({ name, share }) => [name, share])).toEqual([
      ['Ana', 0.5],
      ['Bob', 1],
    ]);
    expect([...notices, ...texts]).toEqual([]);
  });

  it('reads Windows-1252 where it is not UTF-8, and says so', () => {
    const { register, notices } = read(
      { 'r.csv': Buffer.from(`${HEADERS}\nCaf\xe9 \x80 \x93x\x94,Active,,,\n`, 'latin1') },
      'r.csv',
    );
    expect(register.initiatives[0]?.name).toBe('Café € “x”');
    expect(notices).toEqual([expect.stringMatching(/^".*r\.csv" is not UTF-8 and was read as Windows-1252/)]);
  });
});

describe('[X4] a folder that a file which is set up was exported to', () => {
  const MIRROR = `leeway:2026-06-01:1,Initiatives · Initiative,Initiatives · Status\r\n,Atlas,Active\r\n`;
  const KEYS = `Leeway: keys that formulas read; the last row that is watched,Initiative,Status,Start\r\n50,a,b,c\r\n`;

  it('is read without the hidden tabs', () => {
    const files = { 'Our plan.csv': REGISTER, 'Leeway data.csv': MIRROR, 'Leeway keys.csv': KEYS };
    const { register, texts } = read(files, '.');
    expect(register.initiatives.map(({ name }) => name)).toEqual(['Atlas']);
    expect(texts).toEqual([]);
  });

  it('is read from the mirror where there is nothing else', () => {
    const { register } = read({ 'Leeway data.csv': MIRROR }, '.');
    expect(register.initiatives.map(({ name }) => name)).toEqual(['Atlas']);
  });
});

describe('rows and cells', () => {
  it('[T1] numbers rows as a spreadsheet does, over blank lines and quoted line breaks', () => {
    const { texts } = read(
      { 'r.csv': `${HEADERS}\n"Atlas\nNorth",Active,,2026-12-31,\n\nBea,Active,soon,2026-12-31,\n` },
      'r.csv',
    );
    expect(texts).toEqual([
      expect.stringMatching(/^Row 2, Start: blank/),
      'Row 4, Start: expected a date, got "soon"',
    ]);
  });

  it('accepts rows with fewer cells than headers', () => {
    const { register, texts } = read({ 'r.csv': `${HEADERS}\nAtlas,Done\n` }, 'r.csv');
    expect(register.initiatives).toHaveLength(1);
    expect(texts).toEqual([]);
  });

  it('finds cells with content beyond the headers, not blank ones', () => {
    const { findings } = read({ 'r.csv': `${HEADERS},,\nAtlas,Done,,,,,\nBea,Done,,,Ana, Bob\n` }, 'r.csv');
    expect(findings.map(findingText)).toEqual([
      'Row 3: has cells beyond the last header, which are not read; in a CSV file, a text that holds the separator must stand in quotes',
    ]);
  });

  it('[T1] never guesses which comes first, the day or the month', () => {
    const { texts } = read({ 'r.csv': `${HEADERS}\nAtlas,Done,13/04/2026,03/04/2026,\n` }, 'r.csv');
    expect(texts).toEqual([
      'Row 2, Start: expected a date as yyyy-mm-dd, got "13/04/2026"',
      'Row 2, End: expected a date as yyyy-mm-dd, since the day or the month may come first, got "03/04/2026"',
    ]);
  });

  it('[T1] finds dates that the calendar lacks', () => {
    const { texts } = read({ 'r.csv': `${HEADERS}\nAtlas,Done,2026-02-30,,\n` }, 'r.csv');
    expect(texts).toEqual(['Row 2, Start: expected a date that the calendar has, got "2026-02-30"']);
  });

  it('[T7] finds an ID that stands twice', () => {
    const { texts } = read({ 'r.csv': 'ID,Initiative,Status\nI-1,Atlas,Done\ni-1,Bea,Done\n' }, 'r.csv');
    expect(texts).toEqual(['Row 3, ID: expected an ID of its own, got "i-1" again (first in row 2)']);
  });

  it('[T6] reads their status words as they say', () => {
    const files = { 'r.csv': `${HEADERS}\nAtlas,implementable,2026-01-01,2026-02-01,\n` };
    expect(read(files, 'r.csv').texts).toEqual([
      'Row 2, Status: expected one of Proposed, Active, Paused, Done, Stopped or Declined, got "implementable"',
    ]);
    const told = read(files, 'r.csv', '--status', 'Implementable=active');
    expect(told.register.initiatives[0]?.status).toBe('Active');
    expect(told.texts).toEqual([]);
  });

  it('[T4] reads their headers as they say, also with an equals sign in them', () => {
    const files = { 'r.csv': 'What,State,who = whom\nAtlas,Done,Ana\n' };
    const { register } = read(files, 'r.csv', '--map', 'what=Initiative', '--map', 'who = whom=resources');
    expect(register.initiatives[0]).toMatchObject({ name: 'Atlas', demands: [{ name: 'Ana' }] });
  });

  it('[T4] finds their headers under a title with separators of its own', () => {
    const files = { 'r.csv': 'List; Q3; draft; v2\nWhat,Working on it\nAtlas,Ana\n' };
    const { register } = read(files, 'r.csv', '--map', 'what=Initiative', '--map', 'working on it=Resources');
    expect(register.initiatives[0]).toMatchObject({ name: 'Atlas', demands: [{ name: 'Ana' }] });
  });
});

describe('folders', () => {
  const CAPACITY = 'Resource,Capacity\nAna,2\n';

  it('reads each CSV file as a table and passes over the rest', () => {
    const { register, notices } = read(
      {
        'plan.csv': REGISTER,
        'people.CSV': CAPACITY,
        'notes.txt': 'x',
        '.~lock.plan.csv#': 'x',
        'blank.csv': '',
      },
      '',
    );
    expect([...register.tables].sort()).toEqual(['Capacity', 'Initiatives']);
    expect(notices).toEqual([expect.stringMatching(/blank\.csv" is empty and was passed over\.$/)]);
  });

  it('[T8] reads the file that bears the name of the table, and says so', () => {
    const { register, texts } = read(
      { 'Initiatives.csv': REGISTER, 'old.csv': `${REGISTER}Bea,Done,,,\n` },
      '',
    );
    expect(register.initiatives).toHaveLength(1);
    expect(texts).toEqual([
      'Initiatives: "Initiatives" and "old" look alike; only "Initiatives" is read, and nothing is added up',
    ]);
  });

  it('names a file that is no table, with its headers', () => {
    expect(read({ 'plan.csv': REGISTER, 'ideas.csv': 'What,Who\nx,y\n' }, '').texts).toEqual([
      'ideas: no table that Leeway knows; its headers are "What", "Who"',
    ]);
  });
});

describe('permission', () => {
  it('says what to do about a file that may not be read', ({ skip }) => {
    const path = join(folderOf({}), 'r.csv');
    writeFileSync(path, REGISTER);
    chmodSync(path, 0o000);
    const back = asNobody();
    if (back === null) skip('this user reads every file, and cannot become another');
    try {
      expect(readFiles(path)).toEqual({
        kind: 'problem',
        sentence: `"${path}" may not be read: ask for the permission to read it, or copy it to a place of your own.`,
      });
    } finally {
      back?.();
    }
  });
});

/** Root reads every file: becomes another user for a while. Null where that cannot be done. */
function asNobody(): (() => void) | null {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0) return () => {};
  try {
    seteuid?.(65_534);
    return () => seteuid?.(0);
  } catch {
    return null;
  }
}
