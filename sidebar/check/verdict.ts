import type { Cure } from '../../src/core/check/cures.ts';
import type { Leave, Objection } from '../../src/core/check/leave.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import { counted } from '../../src/core/lib/text.ts';
import { element } from '../element.ts';

const NOTES: Readonly<Record<Leave, string>> = {
  free: 'for information',
  exception: 'needs an exception',
  refused: 'cannot be approved',
};

/**
 * What approving would do, in full.
 *
 * @param cures of its overloads, in their order; none while these are not known yet
 */
export function verdictElements(verdict: Verdict, cures: readonly Cure[]): readonly HTMLElement[] {
  const { limits, filters, overloads, pauses, remarks, why } = verdict;
  return [
    driftElement(verdict),
    ...(why === '' ? [] : [element('p', 'faint', why)]),
    group('Limits it would break', 'It breaks no limit.', limits.map(objectionItem)),
    group('Filters it does not pass', 'It passes every filter.', filters.map(objectionItem)),
    ...optional('Rules that cannot be read', verdict.unread.map(objectionItem)),
    group(
      'Resources it would overload',
      'It overloads nobody.',
      overloads.map((text, place) => overloadItem(text, cures[place])),
    ),
    ...optional('Paused to make room', pauses.map(textItem)),
    ...optional('Please look at', remarks.map(textItem)),
  ];
}

/** The same in one line, for the foot of the page and for who listens. */
export function verdictLine({ before, after, limits, filters, unread, overloads, leave }: Verdict): string {
  const broken = [
    [limits.length, 'limit'],
    [filters.length, 'filter'],
    [overloads.length, 'overload'],
    [unread.length, 'unread rule'],
  ] as const;
  const said = broken.flatMap(([count, word]) => (count > 0 ? [counted(count, word)] : []));
  const against = said.length === 0 ? 'nothing stands against it' : `against it: ${said.join(', ')}`;
  const note = leave === 'free' ? '' : `; ${NOTES[leave]}`;
  return `Drift ${before.score.toFixed(1)} → ${after.score.toFixed(1)}; ${against}${note}`;
}

function driftElement({ before, after }: Verdict): HTMLElement {
  const change = after.score - before.score;
  const sign = change > 0 ? '+' : '';
  return element(
    'p',
    'drift',
    element('span', 'faint', 'Drift '),
    element('span', 'figure', `${before.score.toFixed(1)} → ${after.score.toFixed(1)}`),
    element(
      'span',
      'faint',
      ` (${sign}${change.toFixed(1)}; between ${after.low.toFixed(1)} and ${after.high.toFixed(1)})`,
    ),
  );
}

function objectionItem({ text, leave }: Objection): HTMLElement {
  return element('li', '', text, ' ', element('span', `tag ${leave}`, NOTES[leave]));
}

function textItem(text: string): HTMLElement {
  return element('li', '', text);
}

function overloadItem(text: string, cure: Cure | undefined): HTMLElement {
  if (cure === undefined) return textItem(text);
  const sentence = element('p', 'hint', cure.sentence);
  if (cure.changes.length === 0) return element('li', '', text, sentence);
  const summary = element('summary', '', 'How the work would lie');
  const list = element('ul', '', ...cure.changes.map(textItem));
  return element('li', '', text, sentence, element('details', '', summary, list));
}

function group(title: string, none: string, items: readonly HTMLElement[]): HTMLElement {
  const body = items.length === 0 ? element('p', 'faint', none) : element('ul', '', ...items);
  return element('section', '', element('h3', '', title), body);
}

function optional(title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.length === 0 ? [] : [group(title, '', items)];
}
