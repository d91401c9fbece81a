import { describe, expect, it } from 'vitest';
import { type CheckBase, prepareCheck } from '../../../src/core/check/base.ts';
import type { Candidate } from '../../../src/core/check/candidate.ts';
import { loadsOf, overloadingOf } from '../../../src/core/check/loads.ts';
import { loadSentence } from '../../../src/core/views/load-series.ts';
import { file, TODAY } from '../sheet.ts';

const REGISTER = `
  ID    | Initiative | Status   | Start      | End        | Resources      | Takes off
  I-001 | Atlas      | Active   | 2026-06-01 | 2026-08-31 | Ana 60%; Ben   |
  I-002 | Borealis   | Active   | 2026-06-01 | 2026-07-20 | Cleo           |
  I-003 | Cirrus     | Proposed | 2026-07-01 | 2026-07-31 | Cleo 50%       | I-002
`;

function baseOf(): CheckBase {
  const prepared = prepareCheck(file({ Initiatives: REGISTER }), TODAY);
  if (prepared.kind === 'sorry') throw new Error(prepared.sentence);
  return prepared.base;
}

function sentencesFor(candidate: Candidate): readonly string[] {
  const base = baseOf();
  return loadsOf(base, candidate, overloadingOf(base, candidate)).map((series) => loadSentence(series));
}

const delta = (cells: Candidate['cells']): Candidate => ({
  about: null,
  cells: { Initiative: 'Delta', Start: '2026-07-01', End: '2026-07-31', ...cells },
  seen: {},
});

describe('loads of what a candidate would overload', () => {
  it('[C3] are one a resource, and none of a resource that can bear it', () => {
    expect(sentencesFor(delta({ Resources: 'Ana 30%; Ben 20%; Cleo' }))).toEqual([
      'Ben: most on 1-31 Jul, 120% of 100% (assumed)',
      'Cleo: most on 1-20 Jul, 200% of 100% (assumed)',
    ]);
  });

  it('[C10] stay when what makes room is taken off, and say what is left', () => {
    expect(sentencesFor(delta({ Resources: 'Cleo', 'Takes off': 'I-002' }))).toEqual([
      'Cleo: most on 1-20 Jul, 200% of 100% (assumed); with I-002 off, at most 100%',
    ]);
  });

  it('are those of a row that is there already, as it is and as it is changed', () => {
    const seen = { Resources: 'Cleo 50%' };
    expect(sentencesFor({ about: 'i-003', cells: { Resources: 'Ben 50%' }, seen })).toEqual([
      'Ben: most on 1-31 Jul, 150% of 100% (assumed)',
    ]);
    expect(sentencesFor({ about: 'i-003', cells: {}, seen: {} })).toEqual([
      'Cleo: most on 1-20 Jul, 150% of 100% (assumed); with I-002 off, at most 50%',
    ]);
  });

  it('are none where nothing is overloaded or nothing is asked', () => {
    expect(sentencesFor(delta({ Resources: 'Ana 20%' }))).toEqual([]);
    expect(sentencesFor(delta({}))).toEqual([]);
  });
});
