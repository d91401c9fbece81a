import { isBlank, textOf } from '../../lib/cell.ts';
import { counted, quoted } from '../../lib/text.ts';
import { areaText } from '../address.ts';
import { isFlags } from '../our-columns.ts';
import { isOurText } from '../our-words.ts';
import type { Place } from '../place-tables.ts';
import { columnsFor, flagsFormula } from '../register-writes.ts';
import { clearing } from '../runs.ts';
import { COMPETES_WITH } from '../state.ts';
import { isWord } from './looked-at.ts';
import { type Mend, type Mending, NOTHING } from './mend.ts';

/**
 * The one formula of *Competes with*, in its header cell. Where it cannot spread, values that Leeway once computed are
 * taken out of its way; what people typed there stays, and is named.
 *
 * @param item of the menu that is to be chosen again
 */
export function flagsMending(place: Place, item = 'Repair'): Mending {
  const { tab, state, header } = place;
  if (state === null) return NOTHING;
  const { competes: column } = columnsFor(place);
  const formula = state.formulas[header - 1]?.[column - 1] ?? '';
  const shown = textOf(state.grid[header - 1]?.[column - 1] ?? '');
  if (isFlags(formula) && shown !== '#REF!') return NOTHING;
  const isFree = formula !== '' || isBlank(shown) || shown.startsWith('#') || isWord(shown, COMPETES_WITH);
  if (!isFree) return { mends: [], left: [ownHeader(place, column, item)] };
  const below = typedBelow(place, column);
  const ours = below.filter(({ text }) => isOurText(text));
  const theirs = below.filter(({ text }) => !isOurText(text));
  const clears: readonly Mend[] =
    ours.length === 0
      ? []
      : [{ kind: 'pasted value in the way', count: ours.length, writes: clearing(tab, ours) }];
  return { mends: [...clears, ...formulaMend(place, formula)], left: inTheWay(place, theirs, item) };
}

function formulaMend(place: Place, formula: string): readonly Mend[] {
  return isFlags(formula) ? [] : [{ kind: 'formula', count: 1, writes: [flagsFormula(place)] }];
}

interface Typed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** While the formula does not spread, whatever stands below it was typed or pasted. */
function typedBelow({ state, header }: Place, column: number): readonly Typed[] {
  return (state?.grid ?? []).flatMap((cells, index) => {
    const cell = cells[column - 1] ?? '';
    return index < header || isBlank(cell) ? [] : [{ row: index + 1, column, text: textOf(cell) }];
  });
}

function ownHeader({ tab, header }: Place, column: number, item: string): string {
  const cell = areaText({ row: header, column, rows: 1, columns: 1 });
  return `The cell ${cell} of the tab ${quoted(tab)} holds something else than the flags that belong there: empty it, and choose ${item} again.`;
}

function inTheWay({ tab }: Place, [first, ...others]: readonly Typed[], item: string): readonly string[] {
  if (first === undefined) return [];
  const cell = areaText({ ...first, rows: 1, columns: 1 });
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'cell')} below it`;
  return [
    `What somebody typed in ${cell}${more} of the tab ${quoted(tab)} stands in the way of the flags: move it to another column, and choose ${item} again.`,
  ];
}
