import { titleOf } from '../../src/core/check/come-off.ts';
import type { Initiative } from '../../src/core/register/initiative.ts';
import { button, element, withProperties } from '../element.ts';

/** The rows that must not come off, each with a button that lets it again. */
export interface StayingPart {
  readonly element: HTMLElement;
  readonly keys: () => readonly string[];
  /** Adds a row, and puts the focus on what takes it out again. */
  readonly add: (row: Initiative) => void;
}

/**
 * @param changed when a row was taken out; the focus is on the next one by then
 * @param whenEmpty where the focus goes when the last one is taken out
 */
export function stayingPart(
  rows: readonly Initiative[],
  changed: () => void,
  whenEmpty: () => HTMLElement,
): StayingPart {
  const staying = new Map(rows.map((row) => [row.key, row] as const));
  const list = element('ul', '');
  const part = element('div', 'staying', element('h3', '', 'Protected'), list);

  function draw(): void {
    part.hidden = staying.size === 0;
    list.replaceChildren(...[...staying.values()].map(item));
  }

  function item(row: Initiative): HTMLElement {
    const title = titleOf(row);
    const free = withProperties(
      button('link', 'Release', () => release(row)),
      { ariaLabel: `Release: ${title}` },
    );
    return element('li', 'pair', element('span', '', title), free);
  }

  function release({ key }: Initiative): void {
    const place = [...staying.keys()].indexOf(key);
    staying.delete(key);
    draw();
    focusOn(Math.min(place, staying.size - 1));
    changed();
  }

  function focusOn(place: number): void {
    const next = list.querySelectorAll('button')[place] ?? whenEmpty();
    next.focus({ preventScroll: true });
  }

  draw();
  return {
    element: part,
    keys: () => [...staying.keys()],
    add: (row) => {
      staying.set(row.key, row);
      draw();
      focusOn(staying.size - 1);
    },
  };
}
