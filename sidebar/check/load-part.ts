import type { CheckBase } from '../../src/core/check/base.ts';
import type { Candidate } from '../../src/core/check/candidate.ts';
import { loadsOf, type Overloading, overloadingOf } from '../../src/core/check/loads.ts';
import { withoutRoom } from '../../src/core/check/room.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import { counted } from '../../src/core/lib/text.ts';
import { element, withProperties } from '../element.ts';
import { loadChart } from './load-chart.ts';
import { type ChartState, newChartState } from './load-state.ts';
import { REST_MS, restingWork } from './rest.ts';

/** Load against capacity of what the candidate would overload, on the page. */
export interface LoadPart {
  readonly element: HTMLElement;
  /** Draws anew where the candidate is another: at once where only what comes off is, else once typing has rested. */
  readonly judged: (verdict: Verdict | null) => void;
}

const TITLE = 'Load and what there is';
/** More charts than this push the questions off the page. */
const MOST_CHARTS = 2;

/** What comes off already does not take its chart away: that is where one sees what it frees. */
export function loadPart(base: CheckBase, candidate: () => Candidate): LoadPart {
  const body = element('div', '');
  const section = withProperties(element('section', 'loads', element('h2', '', TITLE), body), {
    ariaLabel: TITLE,
    hidden: true,
  });
  const resting = restingWork();
  const states = new Map<string, ChartState>();
  let asked = '';
  let overloading: Overloading | null = null;

  function judged(verdict: Verdict | null): void {
    if (verdict === null || verdict.overloads.length + verdict.pauses.length === 0) {
      resting.drop();
      asked = '';
      overloading = null;
      section.hidden = true;
      return;
    }
    const question = JSON.stringify(withoutRoom(candidate()));
    if (question !== asked) {
      asked = question;
      overloading = null;
      resting.begin(REST_MS, () => undefined, find);
    } else if (overloading !== null) draw(overloading);
  }

  /** A form that another has taken the place of draws nothing any more. */
  function find(): void {
    if (!section.isConnected) return;
    overloading = overloadingOf(base, candidate());
    draw(overloading);
  }

  function draw(found: Overloading): void {
    const charts = loadsOf(base, candidate(), found).map((series) => {
      const state = states.get(series.resource) ?? newChartState();
      states.set(series.resource, state);
      return loadChart(series, state);
    });
    section.hidden = charts.length === 0;
    body.replaceChildren(...folded(charts));
  }

  return { element: section, judged };
}

function folded(charts: readonly HTMLElement[]): readonly HTMLElement[] {
  if (charts.length <= MOST_CHARTS + 1) return charts;
  const [shown, others] = [charts.slice(0, MOST_CHARTS), charts.slice(MOST_CHARTS)];
  const summary = element('summary', '', counted(others.length, 'more resource'));
  return [...shown, element('details', '', summary, ...others)];
}
