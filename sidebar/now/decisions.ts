import type { OpenDecision } from '../../src/core/log/open-decision.ts';
import type { DecisionsView } from '../../src/core/views/decisions.ts';
import { button, byId, element } from '../element.ts';
import { showCell } from '../server.ts';
import { type Asked, type Desk, logForm } from './log-form.ts';

/** How many are shown at once. */
const MOST = 8;

/** The decisions to make, each with the form that records it, and the forms for any other. */
export function decisionsSection(
  { open, isLedgerThere, initiatives, exceptions }: DecisionsView,
  desk: Desk,
  say: (sentence: string) => void,
): HTMLElement {
  const items = open.map((decision) => openItem(decision, desk, say));
  const count = open.length === 0 ? '' : ` (${open.length})`;
  const others: readonly Asked[] = [
    { id: 'any', seen: 'Record a decision…', subjects: initiatives.map((one) => ({ ...one })) },
    {
      id: 'any review',
      seen: 'Record a review…',
      subjects: [{ about: '', label: '', kinds: ['Review'] }],
    },
  ];
  const isOffered = ({ id, subjects }: Asked) =>
    subjects.length > 0 && !(id === 'any review' && open.some(({ key }) => key === 'review'));
  return element(
    'section',
    'decisions',
    element('h2', '', `Decisions to make${count}`),
    ...(isLedgerThere ? listOf(items) : [element('p', 'faint', NO_LEDGER)]),
    ...(exceptions === '' ? [] : [element('p', 'faint', exceptions)]),
    ...(isLedgerThere ? others.filter(isOffered).map((asked) => disclosure(asked, desk)) : []),
  );
}

const NO_LEDGER =
  'This file has no tab Decisions to record them in: choose Extensions › Leeway › Set up this file.';

function listOf(items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return [element('p', 'faint', 'Nothing waits for a decision.')];
  const rest = items.slice(MOST);
  const first = element('ul', '', ...items.slice(0, MOST));
  if (rest.length === 0) return [first];
  return [
    first,
    element('details', '', element('summary', '', `${rest.length} more`), element('ul', '', ...rest)),
  ];
}

function openItem(
  { key, sentence, kinds, about, place }: OpenDecision,
  desk: Desk,
  say: (sentence: string) => void,
): HTMLElement {
  const links = place === null ? [] : [button('link', 'Show the cell', () => showCell(place, say))];
  if (kinds.length === 0) {
    const check = button('link', 'Open Check', () => byId('to-check').click());
    return element('li', '', element('p', '', sentence), element('div', 'links', check, ...links));
  }
  const asked: Asked = { id: key, seen: sentence, subjects: [{ about, label: about, kinds }] };
  return element('li', '', disclosure(asked, desk, element('div', 'links', ...links)));
}

/** What is asked, and below it, once opened, the form. One that is being filled in stays open. */
function disclosure(asked: Asked, desk: Desk, ...above: readonly HTMLElement[]): HTMLElement {
  const details = element('details', '', element('summary', '', asked.seen));
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(...above, logForm(asked, desk));
  };
  details.addEventListener('toggle', fill);
  details.open = desk.drafts.has(asked.id);
  fill();
  return details;
}
