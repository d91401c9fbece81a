import type { CellPlace } from '../../src/core/register/read-register.ts';
import type { NowAnswer, NowRow, NowSignal, NowView } from '../../src/core/views/now.ts';
import { button, element } from '../element.ts';
import { showCell } from '../server.ts';
import { decisionsSection } from './decisions.ts';
import type { Desk } from './log-form.ts';

type Say = (sentence: string) => void;

/** The register as it stands, as elements for a page of 300 px. */
export function nowElements(
  { view, decisions }: Extract<NowAnswer, { readonly kind: 'view' }>,
  desk: Desk,
  say: Say,
): readonly HTMLElement[] {
  desk.you = decisions.you;
  return [
    ...verdict(view),
    ...(view.trend === '' ? [] : [element('p', '', `${view.trend}.`)]),
    decisionsSection(decisions, desk, say),
    section('What it is made of', view.signals.map(signalItem)),
    section(
      'Who carries most of it',
      view.rows.map((row) => rowItem(row, say)),
    ),
    section(
      'What could not be read',
      view.findings.map(({ text, place }) => element('li', '', cellLink(text, place, say))),
    ),
  ];
}

/** Where less than half is measured, how little comes before the number. */
function verdict({ day, score, low, high, band, coverage, isHalfMeasured }: NowView): readonly HTMLElement[] {
  const number = element('p', 'score', score.toFixed(1));
  const range = element(
    'p',
    'faint',
    `between ${low.toFixed(1)} and ${high.toFixed(1)}; ${coverage}; as of ${day}`,
  );
  const words =
    band === 'unknown' ? 'Too little is measured for a verdict' : `${band[0]?.toUpperCase()}${band.slice(1)}`;
  const sentence = element('p', '', `${words}. 0 is on course, 100 is lost.`);
  return isHalfMeasured ? [number, sentence, range] : [sentence, range, number];
}

function signalItem({ name, points, outOf, isMeasured, why }: NowSignal): HTMLElement {
  const figure = isMeasured ? `${points.toFixed(1)} of ${outOf.toFixed(1)}` : 'not measured';
  const capital = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  return item(element('span', '', capital), figure, why.replace(/^not measured: /, ''));
}

function rowItem({ label, points, why, place }: NowRow, say: Say): HTMLElement {
  return item(cellLink(label, place, say), points.toFixed(1), why);
}

function item(name: HTMLElement, figure: string, why: string): HTMLElement {
  const pair = element('div', 'pair', name, element('span', '', figure));
  return element('li', '', pair, element('p', 'faint', why));
}

/** A text that puts the cursor on the cell it is about. */
function cellLink(text: string, place: CellPlace | null, say: Say): HTMLElement {
  return place === null ? element('span', '', text) : button('link', text, () => showCell(place, say));
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement {
  const body = items.length > 0 ? element('ul', '', ...items) : element('p', 'faint', 'Nothing.');
  return element('section', '', element('h2', '', title), body);
}
