import { fold, foldWord, listed, quoted } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { RowReader } from './row-reader.ts';
import { STATUSES, type Status, type StatusWords } from './status.ts';
import type { SettingColumn } from './tables/settings.ts';

/** Settings that are numbers above 0, with what counts where nothing is typed. */
export interface Numbers {
  /** Days back that count as recent, and days ahead that are looked at. */
  readonly window: number;
  readonly horizon: number;
  /** Days between reviews. */
  readonly cadence: number;
  /** Initiatives that the portfolio bears where no portfolio limit says so. */
  readonly scale: number;
  readonly liveExceptions: number;
  readonly openDecisions: number;
  readonly decisionsExpected: number;
  readonly approvalsExpected: number;
  readonly quorumReaders: number;
  readonly quorumSubjects: number;
}

interface NumberSetting {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** The defaults, each with its reason. */
export const NUMBER_SETTINGS: Readonly<Record<keyof Numbers, NumberSetting>> = {
  window: {
    name: 'Window',
    value: 91,
    unit: 'days',
    why: 'A quarter back; no calendar weeks, so shifting all dates changes nothing',
  },
  horizon: { name: 'Horizon', value: 91, unit: 'days', why: 'A quarter ahead' },
  cadence: { name: 'Cadence', value: 30, unit: 'days', why: 'A monthly review' },
  scale: {
    name: 'Scale',
    value: 10,
    unit: 'initiatives',
    why: 'Stands in where no portfolio limit is set; a constant, so that adding clean rows dilutes nothing',
  },
  liveExceptions: {
    name: 'Live exceptions',
    value: 2,
    unit: 'exceptions',
    why: 'How many exceptions may run at once',
  },
  openDecisions: {
    name: 'Open decisions',
    value: 3,
    unit: 'decisions',
    why: 'How many decisions may be overdue by a whole cadence',
  },
  decisionsExpected: {
    name: 'Decisions expected',
    value: 12,
    unit: 'in the window',
    why: 'About one a week',
  },
  approvalsExpected: {
    name: 'Approvals expected',
    value: 6,
    unit: 'in the window',
    why: 'Half of the decisions expected',
  },
  quorumReaders: {
    name: 'Quorum readers',
    value: 2,
    unit: 'readers',
    why: 'Fewer readers say nothing about agreement',
  },
  quorumSubjects: {
    name: 'Quorum subjects',
    value: 3,
    unit: 'subjects',
    why: 'Fewer subjects say nothing about agreement',
  },
};

/** Settings in words. */
const TEXT_SETTINGS = ['Leaders', 'Who may approve', 'Who may except', 'Alarm rate', 'Digest addresses'];

const WEIGHT = /^weight ([dut]\d)$/;
/** `Status in flight`: what the register's own word counts as. */
const STATUS_WORD = /^status (.+)$/s;

export interface Settings {
  readonly numbers: Numbers;
  /** Weights by signal id (`D1`) where they are set; above 0. */
  readonly weights: ReadonlyMap<string, number>;
  /** Addresses of who may approve, and of who may let something pass as an exception; none: everybody. */
  readonly mayApprove: readonly string[];
  readonly mayExcept: readonly string[];
  /** Whether who may do so is set in a cell that names nobody who can be read: then nobody may. */
  readonly areRightsUnread: boolean;
  /** What the register's own words for a status count as, by the folded word. */
  readonly statusWords: StatusWords;
}

export const DEFAULT_SETTINGS: Settings = {
  numbers: numbersWith(new Map()),
  weights: new Map(),
  mayApprove: [],
  mayExcept: [],
  areRightsUnread: false,
  statusWords: new Map(),
};

/** Reads Settings. A number that is not above 0 is a finding and its default counts; a status that is none counts nothing. */
export function readSettings(found: FoundTable<SettingColumn>, findings: Finding[]): Settings {
  const values = new Map<string, number>();
  const words = new Map<string, string>();
  const statuses = new Map<string, Status>();
  const texts = new Set(TEXT_SETTINGS.map(fold));
  const numbers = new Set(Object.values(NUMBER_SETTINGS).map(({ name }) => fold(name)));
  readRows(found, findings, (reader) => {
    const name = fold(reader.text('setting'));
    if (texts.has(name)) {
      if (!words.has(name)) words.set(name, reader.isBlank('value') ? '' : reader.text('value') || UNREAD);
      return;
    }
    const statusWord = statusWordOf(reader.text('setting'));
    if (statusWord !== null) {
      readStatusWord(reader, statusWord, statuses);
      return;
    }
    if (!numbers.has(name) && !WEIGHT.test(name)) {
      reader.report('setting', `${quoted(reader.text('setting'))} is no setting that Leeway knows`);
      return;
    }
    if (values.has(name))
      reader.report('setting', `${quoted(reader.text('setting'))} is set twice; the first counts`);
    const value = reader.number('value', 'a number above 0', (number) => number > 0);
    if (value !== null && !values.has(name)) values.set(name, value);
  });
  const weights = [...values].flatMap(([name, value]) => {
    const id = WEIGHT.exec(name)?.[1];
    return id === undefined ? [] : [[id.toUpperCase(), value] as const];
  });
  return {
    numbers: numbersWith(values),
    weights: new Map(weights),
    mayApprove: addressesIn(words.get('who may approve')),
    mayExcept: addressesIn(words.get('who may except')),
    areRightsUnread: ['who may approve', 'who may except'].some((name) => isUnread(words.get(name))),
    statusWords: statuses,
  };
}

/** The word that a setting `Status in flight` is about, folded; null for any other setting. */
export function statusWordOf(setting: string): string | null {
  return STATUS_WORD.exec(foldWord(setting))?.[1] ?? null;
}

function readStatusWord(reader: RowReader<SettingColumn>, word: string, statuses: Map<string, Status>): void {
  if (statuses.has(word)) {
    reader.report('setting', `${quoted(reader.text('setting'))} is set twice; the first counts`);
    return;
  }
  const status = reader.choice('value', OUR_STATUSES, STATUSES);
  if (status !== null) statuses.set(word, status);
  else if (reader.isBlank('value'))
    reader.report('value', `blank: write ${listed(STATUSES).replace(' and ', ' or ')}`);
}

const OUR_STATUSES: ReadonlyMap<string, Status> = new Map(
  STATUSES.map((status) => [foldWord(status), status]),
);

/** Stands for a cell that holds a formula's error. */
const UNREAD = ';';

function addressesIn(text = ''): readonly string[] {
  return text.split(/[;,\s]+/).filter((address) => address !== '');
}

function isUnread(text = ''): boolean {
  return text !== '' && addressesIn(text).length === 0;
}

function numbersWith(values: ReadonlyMap<string, number>): Numbers {
  const value = (key: keyof Numbers) =>
    values.get(fold(NUMBER_SETTINGS[key].name)) ?? NUMBER_SETTINGS[key].value;
  return {
    window: Math.ceil(value('window')),
    horizon: Math.ceil(value('horizon')),
    cadence: Math.ceil(value('cadence')),
    scale: value('scale'),
    liveExceptions: value('liveExceptions'),
    openDecisions: value('openDecisions'),
    decisionsExpected: value('decisionsExpected'),
    approvalsExpected: value('approvalsExpected'),
    quorumReaders: value('quorumReaders'),
    quorumSubjects: value('quorumSubjects'),
  };
}
