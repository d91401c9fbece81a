import { foldWord } from '../lib/text.ts';

export const STATUSES = ['Proposed', 'Active', 'Paused', 'Done', 'Stopped', 'Declined'] as const;
export type Status = (typeof STATUSES)[number];

/** The words people use for each status. */
const SYNONYMS: Readonly<Record<Status, readonly string[]>> = {
  Proposed: [
    'proposal',
    'idea',
    'planned',
    'not started',
    'backlog',
    'to do',
    'todo',
    'pending',
    'new',
    'requested',
    'draft',
    'provisional',
    'planning',
    'under review',
  ],
  Active: [
    'in progress',
    'ongoing',
    'on track',
    'off track',
    'at risk',
    'delayed',
    'on going',
    'started',
    'running',
    'doing',
    'underway',
    'under way',
    'live',
    'open',
    'wip',
  ],
  Paused: ['on hold', 'hold', 'suspended', 'parked', 'deferred', 'postponed', 'blocked'],
  Done: ['complete', 'completed', 'finished', 'closed', 'delivered', 'implemented', 'shipped'],
  Stopped: ['cancelled', 'canceled', 'abandoned', 'withdrawn', 'terminated', 'killed', 'dropped'],
  Declined: ['rejected', 'refused', 'not approved', 'denied'],
};

export type StatusWords = ReadonlyMap<string, Status>;

/** Leeway's own words and their synonyms, and, before them, the words that the user has named. */
export function statusWords(named: StatusWords = new Map()): StatusWords {
  const words = new Map<string, Status>();
  for (const status of STATUSES) {
    words.set(foldWord(status), status);
    for (const synonym of SYNONYMS[status]) words.set(synonym, status);
  }
  for (const [word, status] of named) words.set(foldWord(word), status);
  return words;
}
