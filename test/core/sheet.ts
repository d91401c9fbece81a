import type { Board } from '../../src/core/board.ts';
import { judge } from '../../src/core/board.ts';
import type { Cell, Grid, Tab } from '../../src/core/lib/cell.ts';
import { asDay, type Day, dayOfCivil } from '../../src/core/lib/day.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { findingText } from '../../src/core/register/finding.ts';
import { type Register, readRegister, type Words } from '../../src/core/register/read-register.ts';

/** A small sheet as one sees it: a line a row, cells between bars, spaces around them no part of them. */
export function sheet(text: string): Grid {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line): readonly Cell[] => line.split('|').map((cell) => cell.trim()));
}

/** A file of tabs by name. */
export function file(tabs: Readonly<Record<string, string | Grid>>): readonly Tab[] {
  return Object.entries(tabs).map(([name, grid]) => ({
    name,
    grid: typeof grid === 'string' ? sheet(grid) : grid,
  }));
}

export function day(iso: string): Day {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return dayOfCivil({ year, month, day: date }) ?? asDay(Number.NaN);
}

export const TODAY = day('2026-06-01');

type Tabs = Readonly<Record<string, string | Grid>>;

/** The register of a file that is known to hold one. */
export function registerOf(tabs: Tabs, words?: Words): Register {
  const result = readRegister(file(tabs), words);
  if (result.kind !== 'register') throw new Error(`no register: ${JSON.stringify(result.unread)}`);
  return result.register;
}

export function boardOf(tabs: Tabs, today = TODAY): Board {
  return judge(registerOf(tabs), today);
}

/** Findings in words, without those about columns that a small sheet leaves out. */
export function findingTexts(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ kind }) => kind !== 'missing').map(findingText);
}

/** Points of one signal. */
export function signalOf(board: Board, id: string) {
  const signal = board.drift.signals.find((candidate) => candidate.id === id);
  if (signal === undefined) throw new Error(`no signal ${id}`);
  return signal;
}
