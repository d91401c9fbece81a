import { engineFormula, sheetsFormula } from '../engine/formula-text.ts';
import type { Library, Model } from '../engine/library.ts';

function isComposed(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}

/** Formulas show in the bar as Sheets writes them; inside, quotes in texts stand for something else. */
function showAsSheets(library: Library): void {
  const composer: object = library.stores.CellComposerStore.prototype;
  const original: unknown = Reflect.get(composer, 'getComposerContent');
  if (typeof original !== 'function')
    throw new Error('The formula bar of the spreadsheet library is another one than expected.');
  Reflect.set(composer, 'getComposerContent', function (this: unknown, ...args: readonly unknown[]) {
    const composed: unknown = Reflect.apply(original, this, args);
    return isComposed(composed) ? { ...composed, text: sheetsFormula(composed.text) } : composed;
  });
}

/** A typed formula with a quote in a text (`"a""b"`) becomes one that the engine can read. */
function takeAsSheets(model: Model): void {
  const { dispatch } = model;
  const typed = (type: unknown, payload: unknown): unknown => {
    const content: unknown =
      type === 'UPDATE_CELL' && typeof payload === 'object' && payload !== null
        ? Reflect.get(payload, 'content')
        : undefined;
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const given = isFormula ? Object.assign({}, payload, { content: engineFormula(content) }) : payload;
    return Reflect.apply(dispatch, model, [type, given]);
  };
  Reflect.set(model, 'dispatch', typed);
}

/** Must run before the grid is drawn, which takes both as they are then. */
export function speakSheets(library: Library, model: Model): void {
  showAsSheets(library);
  takeAsSheets(model);
}
