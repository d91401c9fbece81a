import type { ArgDefinition } from '@odoo/o-spreadsheet';
import type { Library } from '../engine/library.ts';
import type { FunctionHelp } from './read-jsdoc.ts';

function argument({ name, description, isRest }: FunctionHelp['parameters'][number]): ArgDefinition {
  return {
    name,
    description,
    type: ['ANY', 'RANGE'],
    acceptMatrix: true,
    acceptErrors: true,
    ...(isRest ? { optional: true, repeating: true } : {}),
  };
}

/**
 * Gives registered custom functions the description and the arguments of their JSDoc. How they are called stays as it
 * was: Sheets does not count arguments either, so a function is told itself when one is missing.
 */
export function describeFunctions(library: Library, helps: readonly FunctionHelp[]): void {
  const { functionRegistry } = library.registries;
  for (const { name, description, parameters } of helps) {
    if (!functionRegistry.contains(name)) continue;
    const known = functionRegistry.get(name);
    functionRegistry.replace(name, { ...known, description, args: parameters.map(argument) });
    Object.assign(functionRegistry.get(name), { minArgRequired: 0 });
  }
}
