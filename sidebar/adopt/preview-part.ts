import type { PlannedAdoption } from '../../src/core/adopt/plan.ts';
import { element, withProperties } from '../element.ts';
import { previewElements, previewLine } from './preview.ts';

/** What would follow, on the page: in full, and in one line at the foot. */
export interface PreviewPart {
  readonly element: HTMLElement;
  readonly foot: HTMLElement;
  /** Plans anew before the next picture is drawn. */
  readonly update: () => void;
  /** Says something in place of the line. */
  readonly say: (sentence: string) => void;
}

/** How long a person must rest before who listens is told: each change would drown the one before. */
const REST_MS = 800;
const TITLE = 'What would follow';

export function previewPart(plan: () => PlannedAdoption): PreviewPart {
  const body = element('div', '');
  const line = element('p', 'line');
  const spoken = withProperties(element('p', 'hidden'), { role: 'status' });
  let frame = 0;
  let rest = 0;

  function show(): void {
    const planned = plan();
    const isPlan = planned.kind === 'plan';
    body.replaceChildren(...(isPlan ? previewElements(planned) : [element('p', 'notice', planned.sentence)]));
    line.textContent = isPlan ? previewLine(planned) : planned.sentence;
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      spoken.textContent = line.textContent;
    }, REST_MS);
  }

  return {
    element: withProperties(element('section', 'verdict', element('h2', '', TITLE), body), {
      ariaLabel: TITLE,
    }),
    foot: element('footer', '', line, spoken),
    update: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(show);
    },
    say: (sentence) => {
      clearTimeout(rest);
      line.textContent = sentence;
      spoken.textContent = sentence;
    },
  };
}
