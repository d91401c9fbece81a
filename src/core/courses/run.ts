import type { Day } from '../lib/day.ts';
import { REMOVING } from '../register/decisions.ts';
import type { Entry, Step } from './entry.ts';

/** When the ledger saw it Active. */
export interface Seen {
  readonly day: Day | null;
  readonly isBaseline: boolean;
  /** Whether the ledger said nothing new of it when it was taken off: it went on as it was. */
  readonly isUnchanged: boolean;
  readonly place: number;
  /** The key by which it was seen. */
  readonly text: string;
}

/** A time of being Active, from the decisions on that let it run to the one that took it off. */
export interface Run {
  /** What ended the run before: a decision, or that it left without one. Null for the first run. */
  readonly after: Entry | 'left' | null;
  /** Approve, Except, Resume and Renew, in the order of the ledger. */
  readonly admitting: readonly Entry[];
  /** The first that was seen of it as Active; null where the ledger never saw that. */
  readonly seen: Seen | null;
  /** Whether the ledger saw it before as not Active, such as Proposed. */
  readonly wasIdle: boolean;
  /** The place of the ledger from which on it was seen otherwise again. */
  readonly idleFrom: number;
  /** Its size when it was last seen Active. */
  readonly size: number | null;
  readonly end: Entry | 'left' | null;
}

/** The runs of one initiative. The last is the present one: it has no end. */
export interface Runs {
  readonly past: readonly Run[];
  readonly present: Run;
}

/** How long what left without a decision still counts as running. */
interface Memory {
  readonly today: Day;
  readonly window: number;
}

type SeenStep = Step & { readonly kind: 'seen' };
type Draft = { -readonly [Key in keyof Run]: Run[Key] } & { admitting: Entry[] };

/** Follows the steps of one initiative, which come in the order of the ledger. */
export function runsOf(steps: readonly Step[], { today, window }: Memory): Runs {
  const follower = new Follower(window);
  for (const step of steps) {
    follower.forget(step.entry.day);
    if (step.kind === 'seen') follower.see(step);
    else follower.decide(step.entry);
  }
  follower.forget(today);
  return { past: follower.past, present: follower.run };
}

class Follower {
  readonly past: Run[] = [];
  run: Draft = opened(null);
  private isActive = false;
  /** The day on which it was first seen not to be Active, while nothing has said so. */
  private leftOn: Day | null = null;
  private readonly window: number;

  constructor(window: number) {
    this.window = window;
  }

  /** What left without a decision is over once it has counted for a window. */
  forget(day: Day | null): void {
    if (this.leftOn !== null && day !== null && day - this.leftOn >= this.window) this.close('left');
  }

  see(step: SeenStep): void {
    const wasRunning = isRunning(this.run);
    this.isActive = step.sighting.standing === 'Active';
    if (this.isActive) {
      this.run.seen ??= seenBy(step.entry, step.text, false);
      this.run.size = step.sighting.size;
      this.leftOn = null;
      return;
    }
    idle(this.run, step.entry);
    this.leftOn = wasRunning ? (this.leftOn ?? step.entry.day) : null;
    if (wasRunning && isOver(step)) this.close('left');
  }

  decide(entry: Entry): void {
    if (isAdmitting(entry)) this.run.admitting.push(entry);
    if (!isRemoving(entry)) return;
    this.close(entry);
    // What the ledger saw Active and does not see otherwise goes on, whatever was decided.
    if (this.isActive) this.run.seen ??= seenBy(entry, entry.text, true);
  }

  /** Whatever is not running cannot be taken off again; but a decision may say later what was seen before it. */
  private close(end: Entry | 'left'): void {
    this.leftOn = null;
    const last = this.past[this.past.length - 1];
    if (isRunning(this.run)) this.past.push({ ...this.run, end });
    else if (this.run.after === 'left' && last !== undefined)
      this.past[this.past.length - 1] = { ...last, end };
    else if (this.run.after !== null) return;
    this.run = opened(end, this.run.size);
  }
}

/** Decisions from which a run counts: a renewal prolongs what another has begun. */
export function isBeginning({ kind }: Entry): boolean {
  return kind === 'Approve' || kind === 'Except' || kind === 'Resume';
}

function isAdmitting(entry: Entry): boolean {
  return isBeginning(entry) || entry.kind === 'Renew';
}

function isRemoving({ kind }: Entry): boolean {
  return REMOVING.includes(kind) || kind === 'Finish';
}

function opened(after: Run['after'], size: number | null = null): Draft {
  const idleFrom = Number.POSITIVE_INFINITY;
  return { after, admitting: [], seen: null, wasIdle: false, idleFrom, size, end: null };
}

/** Before the first decision anything may be running that was not seen otherwise. */
function isRunning({ after, admitting, seen, wasIdle }: Run): boolean {
  return admitting.length > 0 || seen !== null || (after === null && !wasIdle);
}

function seenBy({ kind, day, place }: Entry, text: string, isUnchanged: boolean): Seen {
  return { day, isBaseline: kind === 'Baseline', isUnchanged, place, text };
}

function idle(run: Draft, { day, place }: Entry): void {
  if (run.seen === null) run.wasIdle = true;
  // What a decision changed may stand in the row of the ledger behind it.
  else if (run.seen.isUnchanged && run.seen.day === day) run.seen = null;
  else run.idleFrom = Math.min(run.idleFrom, place);
}

/** What is done when it was to end needs no decision. */
function isOver({ sighting: { standing, end }, entry: { day } }: SeenStep): boolean {
  return standing === 'Done' && end !== null && day !== null && day >= end;
}
