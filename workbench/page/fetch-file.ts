import { strFromU8, unzipSync } from 'fflate';
import { engineFormula } from '../engine/formula-text.ts';
import type { Kept } from '../kept.ts';

/** The opened file as the server gives it. */
export interface ServedFile {
  readonly name: string;
  /** E-mail of who sits before the page. */
  readonly user: string;
  /** The moment at which its story stands; null where that is now. A file with a story opens set up. */
  readonly now: string | null;
  /** In the engine's own format, or the parts of an .xlsx by their paths. */
  readonly file: object;
  /** What an earlier page kept beside it. */
  readonly kept: Kept | null;
}

/** The built add-on. */
export interface ServedScript {
  readonly source: string;
  readonly html: Readonly<Record<string, string>>;
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error((await response.text()).trim());
  return response;
}

interface Unfinished extends Omit<ServedFile, 'file'> {
  readonly file: object | null;
}

/** Both come from our own server, of the same version as this page. */
export async function fetchFile(): Promise<ServedFile> {
  const served: Unfinished = await (await get('/file')).json();
  return { ...served, file: served.file ?? (await fetchXlsx()) };
}

export async function fetchScript(): Promise<ServedScript> {
  return (await get('/script')).json();
}

async function fetchXlsx(): Promise<object> {
  const bytes = new Uint8Array(await (await get('/file.xlsx')).arrayBuffer());
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([path, part]) => [path, partOf(path, part)]));
}

/** The formulas in a part of an .xlsx as the engine can read them. */
function withEngineFormulas(xml: string): string {
  return xml.replace(
    /(<f(?: [^>]*)?>)([^<]+)(?=<\/f>)/g,
    (_, start, formula) => start + engineFormula(formula),
  );
}

/** The engine takes texts by path, and pictures as addresses; a data address holds after a reload too. */
function partOf(path: string, bytes: Uint8Array): string | { readonly imageSrc: string } {
  if (!path.includes('media/image')) return withEngineFormulas(strFromU8(bytes));
  const type = `image/${path.slice(path.lastIndexOf('.') + 1).replace('jpg', 'jpeg')}`;
  return { imageSrc: `data:${type};base64,${btoa(strFromU8(bytes, true))}` };
}

/** The script that gives the sidebar google.script. */
export async function fetchShim(): Promise<string> {
  return (await get('/sidebar-shim.js')).text();
}
