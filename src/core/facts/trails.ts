import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import { ADMITTING, type Decision, type DecisionKind, REMOVING } from '../register/decisions.ts';
import type { StatusWords } from '../register/status.ts';
import type { FactRow } from './facts.ts';
import type { FactChange, LedgerFold } from './fold.ts';
import { endInFacts, nameInFacts, type Standing, standingInFacts } from './standing.ts';

/** A row as it is seen at one time. */
export interface Sighting {
  readonly key: string;
  /** Folded; blank where there is none. */
  readonly name: string;
  readonly standing: Standing | 'gone';
  /** Its cells; null where it is gone, or where nobody will ask for them. */
  readonly row: FactRow | null;
  readonly isNew: boolean;
}

/** A row that left without a decision and still counts. */
export interface Held {
  readonly key: string;
  readonly standing: 'Active' | 'Proposed';
  /** As it was last known to stand so. */
  readonly row: FactRow;
  /** The day its leaving was first seen. */
  readonly left: Day;
}

interface Hold {
  readonly row: FactRow;
  /** Null while it has not left. */
  readonly left: Day | null;
  /** Whether a decision has said since it came that it leaves. */
  readonly isReleased: boolean;
}

interface Trail {
  /** As it was last seen. */
  standing: Sighting['standing'] | null;
  active: Hold | null;
  proposed: Hold | null;
}

/** Decisions by which a row may leave. */
const RELEASING: readonly (DecisionKind | null)[] = [...REMOVING, 'Finish'];

/** Who was Active or Proposed, as far as the ledger knows, and who left without a decision. */
export class Trails {
  private readonly byKey = new Map<string, Trail>();
  private readonly keyOfName = new Map<string, string>();
  /** Names of the rows that went on one day, with their keys. */
  private readonly gone = new Map<string, string>();
  private day: Day | null = null;

  /**
   * What was seen at one time, whoever typed it. A row that goes and one of the same name that comes with it, or later
   * that day, are one initiative under another ID.
   */
  observe(sightings: readonly Sighting[], day: Day): void {
    if (day !== this.day) this.gone.clear();
    this.day = day;
    for (const { name, key, standing } of sightings) {
      if (standing === 'gone' && name !== '') this.gone.set(name, key);
    }
    for (const sighting of sightings) if (sighting.standing !== 'gone') this.come(sighting, day);
    for (const sighting of sightings) if (sighting.standing === 'gone') this.go(sighting, day);
  }

  /** What a row of the ledger says about its initiative. */
  decide({ kind, initiative }: Pick<Decision, 'kind' | 'initiative'>): void {
    const name = fold(initiative);
    const trail = this.byKey.get(name) ?? this.byKey.get(this.keyOfName.get(name) ?? name);
    if (trail === undefined) return;
    if (ADMITTING.includes(kind) && trail.active !== null)
      trail.active = { ...trail.active, isReleased: false };
    if (RELEASING.includes(kind)) for (const what of HOLDS) trail[what] = released(trail[what]);
  }

  /** What left without a decision and counts on this day. */
  heldOn(today: Day, window: number): readonly Held[] {
    const held: Held[] = [];
    for (const [key, trail] of this.byKey) {
      for (const what of HOLDS) {
        const { row, left = null } = trail[what] ?? {};
        if (row === undefined || left === null || today >= left + window) continue;
        held.push({ key, standing: what === 'active' ? 'Active' : 'Proposed', row, left });
        break;
      }
    }
    return held;
  }

  private come(sighting: Sighting, day: Day): void {
    const { key, name, isNew } = sighting;
    const other = isNew ? this.gone.get(name) : undefined;
    const before = other === undefined ? undefined : this.byKey.get(other);
    if (other !== undefined && before !== undefined && !this.byKey.has(key)) {
      this.byKey.delete(other);
      this.byKey.set(key, before);
    }
    const trail = this.byKey.get(key) ?? { standing: null, active: null, proposed: null };
    this.byKey.set(key, trail);
    if (name !== '') this.keyOfName.set(name, key);
    move(trail, sighting, day);
  }

  private go(sighting: Sighting, day: Day): void {
    const trail = this.byKey.get(sighting.key);
    if (trail !== undefined) move(trail, sighting, day);
  }
}

const HOLDS = ['active', 'proposed'] as const;

function move(trail: Trail, { standing, row }: Sighting, day: Day): void {
  // Typed Done before its time is over, a row does not become finished by waiting.
  const finishedOn = standing === 'Done' && trail.standing !== 'Done' ? day : null;
  trail.standing = standing;
  if (standing === 'Active') {
    trail.active = standingAgain(trail.active, row);
    trail.proposed = null;
    return;
  }
  trail.active = leaving(trail.active, finishedOn, day);
  trail.proposed =
    standing === 'Proposed' ? standingAgain(trail.proposed, row) : leaving(trail.proposed, finishedOn, day);
}

/** One that had left has come anew: what was decided before says nothing about it. */
function standingAgain(hold: Hold | null, row: FactRow | null): Hold {
  const isThere = hold !== null && hold.left === null;
  return { row: row ?? hold?.row ?? {}, left: null, isReleased: isThere && hold.isReleased };
}

/** Null where a decision let it go, or where it was typed Done when its time was over. */
function leaving(hold: Hold | null, finishedOn: Day | null, day: Day): Hold | null {
  if (hold === null || (hold.left === null && hold.isReleased)) return null;
  const end = endInFacts(hold.row);
  if (end !== null && finishedOn !== null && end <= finishedOn) return null;
  return { ...hold, left: hold.left ?? day };
}

function released(hold: Hold | null): Hold | null {
  return hold === null || hold.left !== null ? null : { ...hold, isReleased: true };
}

/** What the ledger saw of the register, from its first row to its last. */
export function trailsOf({ steps }: Pick<LedgerFold, 'steps'>, words: StatusWords, today: Day): Trails {
  const trails = new Trails();
  for (const { decision, day, changes } of steps) {
    const sightings = changes.flatMap((change) =>
      change.table === 'Initiatives' ? [sightingOf(change, words)] : [],
    );
    if (sightings.length > 0) trails.observe(sightings, day ?? today);
    trails.decide(decision);
  }
  return trails;
}

function sightingOf({ key, before, after }: FactChange, words: StatusWords): Sighting {
  const name = nameInFacts(after ?? before ?? {});
  const standing = after === null ? 'gone' : standingInFacts(after, words);
  return { key, name, standing, row: after, isNew: before === null };
}
