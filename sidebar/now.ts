import type { NowSignal, NowView } from '../src/core/views/now.ts';
import { element } from './element.ts';

/** The register as it stands, as elements for a page of 300 px. */
export function nowElements(view: NowView): readonly HTMLElement[] {
  return [
    ...verdict(view),
    section('What it is made of', view.signals.map(signalItem)),
    section(
      'Who carries most of it',
      view.rows.map(({ label, points, why }) => item(label, points.toFixed(1), why)),
    ),
    section(
      'What could not be read',
      view.findings.map((text) => element('li', '', text)),
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
  return item(name, figure, why.replace(/^not measured: /, ''));
}

function item(name: string, figure: string, why: string): HTMLElement {
  const pair = element('div', 'pair', element('span', '', name), element('span', '', figure));
  return element('li', '', pair, element('p', 'faint', why));
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement {
  const body = items.length > 0 ? element('ul', '', ...items) : element('p', 'faint', 'Nothing.');
  return element('section', '', element('h2', '', title), body);
}
