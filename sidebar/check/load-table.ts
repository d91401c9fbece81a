import { isOverloaded } from '../../src/core/conflicts/load-steps.ts';
import { addDays } from '../../src/core/lib/day.ts';
import { percent, spanText } from '../../src/core/lib/figure.ts';
import { type LoadSeries, loadRows } from '../../src/core/views/load-series.ts';
import { element, withProperties } from '../element.ts';
import { type ChartState, WITHOUT } from './load-state.ts';

const SHORT = 8;

/** The same as the picture, to be read. */
export function tableElement(series: LoadSeries, state: ChartState): HTMLElement {
  const { afterwards, candidate, resource, today } = series;
  // A name would take the room of the figures.
  const whom = candidate.length > SHORT ? 'it' : candidate;
  const heads = ['Days', 'Now', `With ${whom}`, ...(afterwards === null ? [] : [WITHOUT]), 'Has'];
  const rows = loadRows(series).map((row) => {
    const loads = [row.now, row.withCandidate, ...(row.afterwards === null ? [] : [row.afterwards])];
    const days = withProperties(element('th', '', spanText(row.from, addDays(row.until, -1), today)), {
      scope: 'row',
    });
    return element('tr', '', days, ...loads.map((load) => loadCell(load, row.has)), amountCell(row.has));
  });
  const table = element(
    'table',
    '',
    element('caption', 'hidden', `${resource}, by days`),
    element(
      'thead',
      '',
      element('tr', '', ...heads.map((text) => withProperties(element('th', '', text), { scope: 'col' }))),
    ),
    element('tbody', '', ...rows),
  );
  const details = element('details', '', element('summary', '', 'As a table'), table);
  details.open = state.asTable;
  details.addEventListener('toggle', () => {
    state.asTable = details.open;
  });
  return details;
}

function loadCell(load: number, capacity: number): HTMLElement {
  if (!isOverloaded({ load, capacity })) return amountCell(load);
  return element('td', '', element('strong', '', percent(load)), ' over');
}

function amountCell(amount: number): HTMLElement {
  return element('td', '', percent(amount));
}
