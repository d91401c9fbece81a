import { plain } from '../../lib/figure.ts';
import { counted } from '../../lib/text.ts';
import type { DriftContext } from '../context.ts';

/** `3 of 12 active rows: … against a portfolio limit of 8`, where rows are measured against the portfolio. */
export function rowsText(count: number, context: DriftContext, what: string): string {
  return `${count} of ${counted(context.active.length, 'active row')} ${what}; ${portfolioText(context)}`;
}

/** What the portfolio is measured against: `against a portfolio limit of 8`. */
export function portfolioText({ portfolio }: DriftContext): string {
  const unit = portfolio.counts === 'Size' ? ' in Size' : '';
  return portfolio.isScale
    ? `against ${plain(portfolio.limit)} (no portfolio limit is set, so the setting Scale stands in)`
    : `against a portfolio limit of ${plain(portfolio.limit)}${unit}`;
}
