import { describe, expect, it } from 'vitest';
import { day } from '../sheet.ts';
import { BARE, BEFORE, course, type File, from, on, ROW, UNKNOWN } from './small-ledger.ts';

describe('[G3] Active from', () => {
  it('is the first Approve, Except or Resume of the present run; a renewal makes no fresh arrival', () => {
    const ledger =
      '1 | 2025-02-02 | Except | A\n2 | 2026-05-02 | Renew | A\n3 | 2026-05-03 | Approve | A\n4 | 2026-05-04 | Review |';
    expect(from({ rows: ROW, ledger })).toEqual(on('2025-02-02'));
  });

  it('without one is the earlier of Added and the first sighting', () => {
    expect(from({ rows: ROW, ledger: '1 | 2026-05-02 | Seen |', seen: '2 | a | Active' })).toEqual(
      on('2025-01-10'),
    );
    const late = 'A | Alpha | Active | 2026-05-20 | |';
    expect(from({ rows: late, ledger: '1 | 2026-05-02 | Seen |', seen: '2 | a | Active' })).toEqual(
      on('2026-05-02'),
    );
    expect(from({ rows: BARE, ledger: '1 | 2026-05-02 | Seen |', seen: '2 | a | Active' })).toEqual(
      on('2026-05-02'),
    );
  });

  it('is before the window where the Baseline saw it first and nothing says when it was added', () => {
    const ledger = '1 | 2026-05-02 | Baseline | | | | {}';
    expect(from({ rows: BARE, ledger, seen: '2 | a | Active' })).toEqual(BEFORE);
    expect(from({ rows: ROW, ledger, seen: '2 | a | Active' })).toEqual(on('2025-01-10'));
  });

  it('is the day it was first seen Active where the ledger knew it as something else', () => {
    const ledger = '1 | 2025-05-02 | Baseline | | | | {}\n2 | 2026-05-02 | Seen |';
    expect(from({ rows: ROW, ledger, seen: '2 | a | Proposed\n3 | a | Active' })).toEqual(on('2026-05-02'));
    expect(from({ rows: ROW, ledger, seen: '2 | a | Proposed' })).toEqual(on('2026-06-01'));
  });

  it('is the day it was seen again where a decision took it off, else today', () => {
    const ledger = '1 | 2025-03-02 | Approve | A\n2 | 2026-04-02 | Pause | A\n3 | 2026-05-02 | Seen |';
    expect(from({ rows: ROW, ledger })).toEqual(on('2026-06-01', false));
    expect(from({ rows: ROW, ledger, seen: '3 | a | off\n4 | a | Active' })).toEqual(on('2026-05-02'));
    expect(from({ rows: ROW, ledger, seen: '2 | a | Active' })).toEqual(on('2026-04-02'));
    expect(from({ rows: ROW, ledger, seen: '2 | a | Active\n3 | a | off\n4 | a | Active' })).toEqual(
      on('2026-05-02'),
    );
  });

  it('is where nothing is known today in a ledger that keeps facts, unknown in one that keeps none', () => {
    expect(from({ rows: BARE, ledger: '1 | 2026-05-02 | Seen |', seen: '2 | b | Active' })).toEqual(
      on('2026-06-01'),
    );
    expect(from({ rows: BARE, ledger: '1 | 2026-05-02 | Review |' })).toEqual(UNKNOWN);
    expect(from({ rows: ROW, ledger: '1 | | Approve | A' })).toEqual(UNKNOWN);
    const unread = 'A | Alpha | Active | soon | 2025-02-01 |';
    expect(from({ rows: unread, ledger: '1 | 2026-05-02 | Review |' })).toEqual(UNKNOWN);
    expect(from({ rows: unread })).toEqual(UNKNOWN);
  });

  it('is without a ledger Added, else Start, else today; never later than today', () => {
    expect(from({ rows: ROW })).toEqual(on('2025-01-10'));
    expect(from({ rows: 'A | Alpha | Active | | 2025-02-01 |' })).toEqual(on('2025-02-01'));
    expect(from({ rows: BARE })).toEqual(on('2026-06-01', false));
    expect(from({ rows: 'A | Alpha | Active | 2099-01-01 | |' })).toEqual(on('2026-06-01'));
  });

  it('begins anew where it was seen off for a whole window, though no decision said so', () => {
    const ledger = '1 | 2025-03-02 | Approve | A\n2 | 2026-01-01 | Seen |\n3 | 2026-04-02 | Seen |';
    const again = { rows: ROW, ledger, seen: '3 | a | off\n4 | a | Active' };
    expect(course(again)).toMatchObject({ activeFrom: on('2026-04-02'), cameWithoutDecision: true });
    expect(from({ ...again, seen: '3 | a | off' })).toEqual(on('2026-06-01'));
    const approved = { ...again, ledger: ledger.replace('2026-04-02 | Seen |', '2026-04-02 | Approve | A') };
    expect(course(approved)).toMatchObject({ activeFrom: on('2026-04-02'), cameWithoutDecision: false });
    const early = { ...again, ledger: ledger.replace('2026-04-02', '2026-04-01') };
    expect(from(early)).toEqual(on('2025-03-02'));
  });

  it('goes on past a change typed without a decision, and ends with what is done when it was to end', () => {
    const ledger = '1 | 2025-03-02 | Approve | A\n2 | 2026-03-02 | Seen |\n3 | 2026-05-02 | Seen |';
    expect(from({ rows: ROW, ledger, seen: '3 | a | off\n4 | a | Active' })).toEqual(on('2025-03-02'));
    expect(from({ rows: ROW, ledger, seen: '3 | a | Done | 1 | 2026-03-01\n4 | a | Active' })).toEqual(
      on('2026-05-02'),
    );
    expect(from({ rows: ROW, ledger, seen: '3 | a | Done | 1 | 2026-03-09\n4 | a | Active' })).toEqual(
      on('2025-03-02'),
    );
  });
});

describe('[G4] came without decision', () => {
  const came = (file: File) => course(file).cameWithoutDecision;

  it('needs a Decisions tab, and no Approve, Except or Resume in the present run', () => {
    expect(came({ rows: ROW })).toBe(false);
    expect(came({ rows: ROW, ledger: '1 | 2026-05-02 | Review |' })).toBe(true);
    expect(came({ rows: ROW, ledger: '1 | 2026-05-02 | Resume | A' })).toBe(false);
    expect(came({ rows: ROW, ledger: '1 | 2026-05-02 | Renew | A' })).toBe(true);
    expect(came({ rows: ROW, ledger: '1 | 2026-04-02 | Approve | A\n2 | 2026-05-02 | Finish | A' })).toBe(
      true,
    );
  });

  it('is not said of what the Baseline saw Active, unless a decision took it off since', () => {
    const ledger = '1 | 2026-03-02 | Baseline | | | | {}\n2 | 2026-05-02 | Stop | A';
    const first = ledger.split('\n')[0] ?? '';
    expect(came({ rows: ROW, ledger: first, seen: '2 | a | Active' })).toBe(false);
    expect(came({ rows: ROW, ledger: first, seen: '2 | a | Proposed' })).toBe(true);
    expect(came({ rows: ROW, ledger: first, seen: '2 | b | Active' })).toBe(true);
    expect(came({ rows: ROW, ledger, seen: '2 | a | Active' })).toBe(true);
  });

  it('goes by what a row saw before it, where the Baseline changed nothing', () => {
    const ledger = '1 | 2026-03-01 | Seen |\n2 | 2026-03-02 | Baseline | | | | {}';
    expect(came({ rows: ROW, ledger, seen: '2 | a | Active' })).toBe(false);
    expect(came({ rows: ROW, ledger, seen: '2 | a | Active\n3 | a | off' })).toBe(true);
  });

  it('a Baseline without facts holds what was added by its day, and what does not say', () => {
    const ledger = '1 | 2026-03-02 | Baseline |';
    expect(came({ rows: ROW, ledger })).toBe(false);
    expect(course({ rows: BARE, ledger })).toMatchObject({ cameWithoutDecision: false, activeFrom: BEFORE });
    expect(came({ rows: 'A | Alpha | Active | 2026-04-01 | |', ledger })).toBe(true);
    expect(course({ rows: BARE, ledger }).firstSeen).toBe(day('2026-03-02'));
  });
});
