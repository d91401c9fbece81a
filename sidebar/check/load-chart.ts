import { type LoadSeries, loadSentence } from '../../src/core/views/load-series.ts';
import { element, withProperties } from '../element.ts';
import { pictureOf, sample } from './load-picture.ts';
import { type ChartState, newChartState, WITHOUT } from './load-state.ts';
import { tableElement } from './load-table.ts';

/** Load against capacity over time: a sentence, lines to switch on and off, and the same as a table. */
export function loadChart(series: LoadSeries, state = newChartState()): HTMLElement {
  const { candidate, afterwards, remarks, resource } = series;
  const picture = pictureOf(series, state);
  const caption = element('figcaption', '', captionOf(series, state));
  const toggle = (key: 'withCandidate' | 'afterwards', line: string, text: string) => {
    const box = withProperties(element('input', ''), { type: 'checkbox', checked: state[key] });
    box.addEventListener('change', () => {
      state[key] = box.checked;
      picture.update();
      caption.textContent = captionOf(series, state);
    });
    return element('label', 'choice', box, sample(line), element('span', '', text));
  };
  const toggles = [
    toggle('withCandidate', 'with', `With ${candidate}`),
    ...(afterwards === null ? [] : [toggle('afterwards', 'off', WITHOUT)]),
  ];
  const figure = element(
    'figure',
    'load',
    caption,
    picture.element,
    withProperties(element('div', 'lines', ...toggles), {
      role: 'group',
      ariaLabel: `Lines for ${resource}`,
    }),
    keyElement(),
    ...remarks.map((remark) => element('p', 'hint', remark)),
    tableElement(series, state),
  );
  // The chart stands in a form that judges anew when anything in it changes: what is looked at changes nothing.
  for (const kind of ['input', 'change']) figure.addEventListener(kind, (event) => event.stopPropagation());
  return figure;
}

/** The same as the lines that are switched on. */
function captionOf(series: LoadSeries, state: ChartState): string {
  return `${loadSentence(series, state)}.`;
}

/** What the lines without a switch mean. */
function keyElement(): HTMLElement {
  const meanings = { now: 'now', has: 'has', over: 'more than it has' };
  const items = Object.entries(meanings).map(([line, text]) => element('span', 'entry', sample(line), text));
  return element('p', 'key hint', ...items);
}
