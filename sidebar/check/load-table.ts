import { isOverloaded } from '../../src/core/conflicts/load-steps.ts';
import { addDays } from '../../src/core/lib/day.ts';
import { percent, spanText } from '../../src/core/lib/figure.ts';
import { type LoadRow, type LoadSeries, loadRows } from '../../src/core/views/load-series.ts';
import { element, withProperties } from '../element.ts';
import { type ChartState, WITHOUT } from './load-state.ts';

const SHORT = 8;

/** The same as the picture with every line switched on and off, to be read. */
export function tableElement(series: LoadSeries, state: ChartState): HTMLElement {
  const { resource, today } = series;
  const rows = loadRows(series).map((row) => {
    const days = withProperties(element('th', '', spanText(row.from, addDays(row.until, -1), today)), {
      scope: 'row',
    });
    return element(
      'tr',
      '',
      days,
      ...loadsIn(row).map((load) => loadCell(load, row.has)),
      amountCell(row.has),
    );
  });
  const caption = element('caption', 'hidden', `${resource}, by days`);
  const table = element('table', '', caption, headOf(series), element('tbody', '', ...rows));
  const details = element('details', '', element('summary', '', 'As a table'), table);
  details.open = state.asTable;
  details.addEventListener('toggle', () => {
    state.asTable = details.open;
  });
  return details;
}

function headOf({ afterwards, candidate }: LoadSeries): HTMLElement {
  // A name would take the room of the figures.
  const withIt = `With ${candidate.length > SHORT ? 'it' : candidate}`;
  if (afterwards === null)
    return element(
      'thead',
      '',
      element('tr', '', ...['Days', 'Now', withIt, 'Has'].map((text) => head(text))),
    );
  const over = { rowSpan: 2 };
  const groups = ['Now', withIt].map((text) => head(text, { colSpan: 2, scope: 'colgroup' }));
  const columns = groups.flatMap(() => [head('all'), head(WITHOUT.toLowerCase())]);
  return element(
    'thead',
    '',
    element('tr', '', head('Days', over), ...groups, head('Has', over)),
    element('tr', '', ...columns),
  );
}

function head(text: string, properties: Partial<HTMLTableCellElement> = {}): HTMLElement {
  return withProperties(element('th', '', text), { scope: 'col', ...properties });
}

/** In the order of the columns. */
function loadsIn({ now, withCandidate, afterwards }: LoadRow): readonly number[] {
  if (afterwards === null) return [now, withCandidate];
  return [now, afterwards.now, withCandidate, afterwards.withCandidate];
}

function loadCell(load: number, capacity: number): HTMLElement {
  if (!isOverloaded({ load, capacity })) return amountCell(load);
  return element('td', '', element('strong', '', percent(load)), ' over');
}

function amountCell(amount: number): HTMLElement {
  return element('td', '', percent(amount));
}
