import { isOverloaded, type Step, stretchesOf } from '../../src/core/conflicts/load-steps.ts';
import { addDays, asDay, civilOfDay, type Day } from '../../src/core/lib/day.ts';
import { dayText, percent } from '../../src/core/lib/figure.ts';
import type { LoadSeries } from '../../src/core/views/load-series.ts';
import type { ChartState } from './load-state.ts';

const WIDTH = 244;
const HEIGHT = 92;
/** Where the days are drawn: room on the left for a percentage, on the right for "has", below for months. */
const PLOT = { left: 36, right: 220, top: 8, bottom: 76 } as const;

/** The lines of a chart. */
interface Picture {
  readonly element: SVGElement;
  /** Shows the lines that are switched on. */
  readonly update: () => void;
}

/** Where a day and an amount stand. */
interface Scale {
  readonly x: (day: Day) => number;
  readonly y: (amount: number) => number;
}

export function pictureOf(series: LoadSeries, state: ChartState): Picture {
  const { has, now, withCandidate, afterwards } = series;
  // What is left is never more than what it is left of.
  const most = Math.max(...[has, now, withCandidate].flat().map(({ amount }) => amount));
  const scale = scaleOf(series, most);
  const hatch = hatchPattern();
  const left = afterwards ?? { now: [], withCandidate: [] };
  const overload = (loads: readonly Step[]) => overloadOf(loads, has, scale, hatch.fill);
  const over = { now: overload(now), with: overload(withCandidate), off: overload(left.now) };
  const area = drawn('path', {
    class: 'area',
    d: `${stepPath(withCandidate, scale)}V${PLOT.bottom}H${PLOT.left}Z`,
  });
  const asked = drawn('path', { class: 'with', d: stepPath(withCandidate, scale) });
  const rest = (loads: readonly Step[]) => drawn('path', { class: 'off', d: stepPath(loads, scale) });
  const off = { now: rest(left.now), with: rest(left.withCandidate) };
  const svg = drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    hatch.element,
    area,
    ...Object.values(over),
    ...axes(series, most, scale),
    drawn('path', { class: 'now', d: stepPath(now, scale) }),
    asked,
    drawn('path', { class: 'has', d: stepPath(has, scale) }),
    ...Object.values(off),
  );
  function update(): void {
    const isOff = state.afterwards && afterwards !== null;
    show(area, state.withCandidate);
    show(asked, state.withCandidate);
    show(off.with, isOff && state.withCandidate);
    show(off.now, isOff && !state.withCandidate);
    // One hatching at a time: of the load with the candidate, else of what would be left, else of now.
    show(over.with, state.withCandidate);
    show(over.off, isOff && !state.withCandidate);
    show(over.now, !isOff && !state.withCandidate);
  }
  update();
  return { element: svg, update };
}

function scaleOf({ from, until }: LoadSeries, most: number): Scale {
  const { left, right, top, bottom } = PLOT;
  return {
    x: (day) => tenths(left + ((right - left) * (day - from)) / (until - from)),
    y: (amount) => tenths(bottom - ((bottom - top) * amount) / most),
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function stepPath(steps: readonly Step[], { x, y }: Scale): string {
  const [first] = steps;
  if (first === undefined) return '';
  return `M${x(first.from)} ${y(first.amount)}${steps.map(({ until, amount }) => `V${y(amount)}H${x(until)}`).join('')}`;
}

/** What lies above the capacity, hatched. */
function overloadOf(loads: readonly Step[], has: readonly Step[], { x, y }: Scale, fill: string): SVGElement {
  const over = stretchesOf(loads, has).filter(isOverloaded);
  const boxes = over.map(
    ({ from, until, load, capacity }) => `M${x(from)} ${y(capacity)}V${y(load)}H${x(until)}V${y(capacity)}Z`,
  );
  return drawn('path', { class: 'over', d: boxes.join(''), fill });
}

/** The ground with a mark for every month, the first and the last month, the highest amount, and what there is. */
function axes({ from, until, has, today }: LoadSeries, most: number, { x, y }: Scale): readonly SVGElement[] {
  const { left, right, bottom } = PLOT;
  const days = Array.from({ length: until - from }, (_, index) => addDays(from, index));
  const marks = days.filter((day) => civilOfDay(day).day === 1).map((day) => `M${x(day)} ${bottom}v3`);
  const first = monthText(from, today);
  const last = monthText(asDay(until - 1), today);
  const level = has[has.length - 1]?.amount ?? 0;
  return [
    drawn('path', { class: 'ground', d: `M${left} ${bottom}H${right}${marks.join('')}` }),
    drawn('text', { x: left, y: HEIGHT - 3 }, first),
    ...(last === first ? [] : [drawn('text', { x: right, y: HEIGHT - 3, 'text-anchor': 'end' }, last)]),
    drawn('text', { x: left - 4, y: y(most) + 4, 'text-anchor': 'end' }, percent(most)),
    drawn('text', { x: right + 4, y: y(level) + 4 }, 'has'),
  ];
}

/** `Jun`, with its year where that is not this one. */
function monthText(day: Day, today: Day): string {
  return dayText(day, today).replace(/^\d+ /, '');
}

/** The same strokes as in the picture, beside the word that says what they mean. */
export function sample(line: string): SVGElement {
  const strokes = line === 'over' ? 'M1 11L9 1M8 11L16 1M15 11L23 1' : 'M0 6H24';
  return drawn(
    'svg',
    { class: 'sample', viewBox: '0 0 24 12', 'aria-hidden': 'true' },
    ...(line === 'with' ? [drawn('path', { class: 'area', d: 'M0 6H24V12H0Z' })] : []),
    drawn('path', { class: line === 'over' ? 'hatching' : line, d: strokes }),
  );
}

/** Patterns are found by id in the whole page, where several charts may stand. */
let hatches = 0;

function hatchPattern(): { readonly element: SVGElement; readonly fill: string } {
  hatches++;
  const id = `load-hatch-${hatches}`;
  const turned = { patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const stroke = drawn('path', { class: 'hatching', d: 'M2.5 0V5' });
  const pattern = drawn('pattern', { id, width: 5, height: 5, ...turned }, stroke);
  return { element: drawn('defs', {}, pattern), fill: `url(#${id})` };
}

type Attributes = Readonly<Record<string, string | number>>;

function drawn(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function show(part: SVGElement, isShown: boolean): void {
  part.toggleAttribute('hidden', !isShown);
}
