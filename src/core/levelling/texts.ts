import type { Conflict } from '../conflicts/find.ts';
import { addDays, type Day } from '../lib/day.ts';
import { percent, plain, spanText } from '../lib/figure.ts';
import { counted, firstFew, listed } from '../lib/text.ts';
import { labelOf } from '../register/initiative.ts';
import type { Certificate, Change, Levelling, Piece, Proof } from './certificate.ts';

const MOST_NAMES = 12;
/** Each with what it moves and where to, which a reader takes in for a few. */
const MOST_CHANGES = 4;
const MOST_SPANS = 3;

const PAST = 'It is past: all of its days lie before today, so no work can be moved any more.';

/** What is to be known of a conflict's certificate, in a sentence. */
export function certificateText(conflict: Conflict, certificate: Certificate, today: Day): string {
  switch (certificate.kind) {
    case 'must give':
      return mustGiveText(conflict, certificate.proof, today);
    case 'can be levelled':
      return levellingText(conflict, certificate.levelling, today);
    case 'is past':
      return PAST;
    default:
      return certificate satisfies never;
  }
}

/** A changed row's share by day: `62.5% 1-8 Mar, 20% 9-12 Mar`. */
export function changeText({ pieces }: Change, today: Day): string {
  return pieces.map((piece) => `${percent(piece.share)} ${daysOf(piece, today)}`).join(', ');
}

function mustGiveText({ resource, isListed }: Conflict, proof: Proof, today: Day): string {
  const rows = few(proof.initiatives.map(labelOf), MOST_NAMES);
  const hold = proof.initiatives.length === 1 ? 'holds' : 'hold';
  const still = proof.hasBegun ? 'still ' : '';
  const capacity = proof.capacity === 0 ? 'no days' : amountText(proof.capacity);
  const assumed = isListed ? '' : ' (assumed)';
  const over = amountText(proof.leftOver);
  const are = over === '1 day' ? 'is' : 'are';
  return (
    `Must give: ${spanText(proof.from, proof.to, today)}, ${rows} ${still}${hold} ${amountText(proof.work)} ` +
    `of work for ${capacity} of ${resource}${assumed}; ${over} ${are} left over.`
  );
}

function levellingText({ initiatives }: Conflict, { changes, isFewest }: Levelling, today: Day): string {
  const moves = changes.slice(0, MOST_CHANGES).map((change) => moveText(change, today));
  const more = changes.length - moves.length;
  if (more > 0) moves.push(`move work of ${counted(more, 'more row')} too`);
  const isOwn = changes.every(({ booking }) => initiatives.includes(booking.initiative));
  const fewest = `no fewer ${isOwn ? 'of its rows' : 'rows'} would do`;
  const doubt = changes.length < 2 ? '' : isFewest ? `, and ${fewest}` : ', though fewer rows might do';
  return `Can be levelled: ${moves.join('; ')}; nothing else changes${doubt}.`;
}

/** `move 2.5 days of I-009's work to 22 Mar-2 Apr`. */
function moveText(change: Change, today: Day): string {
  const { amount, spans } = gainOf(change);
  const where = few(
    spans.map((span) => daysOf(span, today)),
    MOST_SPANS,
  );
  return `move ${amountText(amount)} of ${labelOf(change.booking.initiative)}'s work to ${where}`;
}

type Days = Pick<Piece, 'from' | 'until'>;

/** The days on which a row does more than before, and by how many full-time days in all. */
function gainOf({ booking, pieces }: Change): { readonly amount: number; readonly spans: readonly Days[] } {
  const spans: Days[] = [];
  let amount = 0;
  for (const { from, until, share } of pieces) {
    const gain = share - booking.share;
    if (gain < 1e-9) continue;
    amount += gain * (until - from);
    const last = spans[spans.length - 1];
    if (last?.until === from) spans[spans.length - 1] = { from: last.from, until };
    else spans.push({ from, until });
  }
  return { amount, spans };
}

function few(items: readonly string[], most: number): string {
  return items.length > most ? firstFew(items, most, ', ') : listed(items);
}

function daysOf({ from, until }: Days, today: Day): string {
  return spanText(from, addDays(until, -1), today);
}

/** Full-time days: `1 day`, `2.5 days`. */
function amountText(days: number): string {
  const figure = plain(days, 2);
  if (figure === '0') return 'less than 0.01 days';
  return `${figure} ${figure === '1' ? 'day' : 'days'}`;
}
