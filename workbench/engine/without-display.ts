import type { Library } from './library.ts';

type Positions = Readonly<Record<number, number>>;

const relieved = new WeakSet<Library>();
/** Where headers of no height begin, by how many there are. */
const known = new Map<number, Positions>();

/**
 * Takes from the library what only a screen or another person at work in the same file needs, and what costs most of a
 * script's many writes: where each row and column is drawn, and the making of messages shorter that are sent to nobody.
 *
 * @throws when this version of the library keeps either elsewhere
 */
export function relieveOfDisplay(library: Library): void {
  if (relieved.has(library)) return;
  relieved.add(library);
  const model = new library.Model();
  const handlers: unknown = Reflect.get(model, 'handlers');
  const all: readonly unknown[] = Array.isArray(handlers) ? handlers : [];
  const headers = all.find((handler) => hasMember(handler, 'headerPositions'));
  const session: unknown = Reflect.get(model, 'session');
  const squisher: unknown = hasMember(session, 'commandSquisher')
    ? Reflect.get(session, 'commandSquisher')
    : null;
  replaceMember(headers, 'computePositions', function (this: Headers, sheetId: string, dimension: string) {
    return positionsOf(this.getters.getNumberHeaders(sheetId, dimension));
  });
  replaceMember(squisher, 'squish', (commands: unknown) => commands);
}

interface Headers {
  readonly getters: { getNumberHeaders(sheetId: string, dimension: string): number };
}

function positionsOf(count: number): Positions {
  const positions =
    known.get(count) ?? Object.fromEntries(Array.from({ length: count + 1 }, (_, index) => [index, index]));
  known.set(count, positions);
  return positions;
}

function hasMember(value: unknown, member: string): value is object {
  return typeof value === 'object' && value !== null && member in value;
}

function replaceMember(holder: unknown, member: string, replacement: unknown): void {
  if (!hasMember(holder, member)) throw new Error(`the library has no ${member} where it is looked for`);
  Reflect.set(Object.getPrototypeOf(holder), member, replacement);
}
