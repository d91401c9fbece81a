import type * as Owl from '@odoo/owl';
import { isLibrary, type Library } from '../engine/library.ts';

/** What the library draws with, handed in like the library itself. */
export type OwlLibrary = typeof Owl;

function isOwl(value: unknown): value is OwlLibrary {
  return typeof value === 'object' && value !== null && 'App' in value && 'Component' in value;
}

/** @throws when a script of the library did not load, or is another one */
export function loadedLibraries(): { readonly library: Library; readonly owl: OwlLibrary } {
  const library: unknown = Reflect.get(globalThis, 'o_spreadsheet');
  const owl: unknown = Reflect.get(globalThis, 'owl');
  if (!isLibrary(library) || !isOwl(owl))
    throw new Error('The spreadsheet library did not load: run npm ci, then start the workbench again.');
  return { library, owl };
}
