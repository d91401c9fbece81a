import type { Board } from '../../src/core/board.ts';
import type { Band } from '../../src/core/drift/band.ts';
import { coverageText, type DriftReport } from '../../src/core/drift/report.ts';
import { fullDayText, tenths } from '../../src/core/lib/figure.ts';
import { counted } from '../../src/core/lib/text.ts';
import { type Paragraph, type Section, sentence, type Tone } from './paragraph.ts';

const WORDS: Readonly<Record<Band, { readonly text: string; readonly tone: Tone }>> = {
  'on course': { text: 'On course', tone: 'good' },
  drifting: { text: 'Drifting', tone: 'doubtful' },
  'off course': { text: 'Off course', tone: 'bad' },
  unknown: { text: 'No verdict: too little is known', tone: 'doubtful' },
};

const SCALE = '0 is on course, 100 is as far off as can be';

/** The verdict first; where less than half is measured, how uncertain it is comes before the number. */
export function verdict({ today, register, drift }: Board): Section {
  const { text, tone } = WORDS[drift.band];
  const rows = counted(register.initiatives.length, 'initiative');
  return {
    title: `Leeway on ${fullDayText(today)}: ${rows}`,
    paragraphs: [
      sentence(`${text}.`, tone),
      ...(drift.isHalfMeasured ? numberFirst(drift) : rangeFirst(drift)),
      ...standing(drift),
    ],
  };
}

function numberFirst(drift: DriftReport): readonly Paragraph[] {
  const { score, low, high } = drift;
  return [
    sentence(`The drift score is ${tenths(score)} (${SCALE}).`),
    sentence(
      `What is unknown leaves it between ${tenths(low)} and ${tenths(high)}; of its signals, ${coverageText(drift)}, and what is not measured counts half.`,
    ),
  ];
}

function rangeFirst(drift: DriftReport): readonly Paragraph[] {
  const { score, low, high } = drift;
  return [
    sentence(
      `The drift score lies between ${tenths(low)} and ${tenths(high)} (${SCALE}); of its signals, ${coverageText(drift)}.`,
    ),
    sentence(`As a single number it is ${tenths(score)}, in which what is not measured counts half.`),
  ];
}

/** What stands farthest off: a good average must not hide it. */
function standing({ pillars, worst }: DriftReport): readonly Paragraph[] {
  const known = pillars.filter(({ band, score }) => band !== 'unknown' && score > 0);
  const [pillar] = [...known].sort((a, b) => b.score - a.score);
  const parts = [
    ...(pillar ? [`of the three pillars, ${pillar.pillar} (${tenths(pillar.score)})`] : []),
    ...(worst ? [`of the signals, ${worst.id} ${worst.name}`] : []),
  ];
  return parts.length === 0 ? [] : [sentence(`Farthest off: ${parts.join('; ')}.`)];
}
