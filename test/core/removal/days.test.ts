import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../src/core/register/initiative.ts';
import { takesOff } from '../../../src/core/removal/takes-off.ts';
import { day, registerOf, TODAY } from '../sheet.ts';

const REGISTER = registerOf({
  Initiatives: `ID | Initiative | Status | Start | End | Resources
    I-1 | One | Active | 2026-01-01 | 2026-12-31 | Ana 60%
    I-2 | Two | Active | 2026-02-01 | 2026-02-10 | Ana 60%
    I-3 | Three | Active | 2026-06-01 | 2026-06-10 | Ben
    I-4 | Four | Proposed | 2026-06-05 | 2026-06-06 | Ben`,
  Capacity: 'Resource | Capacity\nAna | 1\nBen | 1',
});

function answerOn(today = TODAY) {
  const candidate = REGISTER.initiatives.find(({ id }) => id === 'I-4') ?? null;
  return takesOff(REGISTER, today, {
    candidate,
    isProtected: () => false,
    cost: 'size',
    isSpent: () => false,
  });
}

describe('days before today', () => {
  it('[C10] ask for nothing: no row can be paused in the past', () => {
    const { sets } = answerOn();
    expect(sets.map(({ rows }) => rows.map(labelOf))).toEqual([['I-3']]);
    expect(sets[0]?.frees.map(({ subject }) => subject.kind === 'resource' && subject.resource)).toEqual([
      'Ben',
    ]);
  });

  it('[C10] count as long as the last of them is today', () => {
    const ends = (today: string) => answerOn(day(today)).sets.map(({ rows }) => rows.map(labelOf));
    expect(ends('2026-02-10')).toEqual([
      ['I-2', 'I-3'],
      ['I-1', 'I-3'],
    ]);
    expect(ends('2026-02-11')).toEqual([['I-3']]);
  });

  it('[C10] what is freed begins today at the earliest', () => {
    const [first] = answerOn(day('2026-06-06')).sets;
    const [freed] = first?.frees ?? [];
    expect(freed?.subject).toMatchObject({ from: day('2026-06-06'), to: day('2026-06-06') });
  });
});
