import { fold } from '../lib/text.ts';
import { type Initiative, labelOf } from './initiative.ts';

type Named = Pick<Initiative, 'row' | 'id' | 'name'>;

/** The ID, else the name, that no other row bears; null where a row has none that can stand in a list. */
export function ownNameOf(initiatives: readonly Named[], { id, name }: Named): string | null {
  const bearers = (text: string) =>
    initiatives.filter((one) => fold(one.id) === fold(text) || fold(one.name) === fold(text));
  const isOwn = (text: string) => text !== '' && !/[;\n\r]/.test(text) && bearers(text).length === 1;
  return [id, name].find(isOwn) ?? null;
}

/** What a row is called where it may not be taken for another, as far as it can be told from them. */
export function calledAmong(initiatives: readonly Named[], row: Named): string {
  return ownNameOf(initiatives, row) ?? labelOf(row);
}
