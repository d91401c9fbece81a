import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../workbench/engine/load-library.ts';
import { prepareLibrary } from '../../../workbench/engine/prepare-library.ts';
import { selfTest } from '../../../workbench/engine/self-test.ts';

describe('the start-up self-test', () => {
  it('passes on the pinned engine, hook by hook', () => {
    const library = loadLibrary();
    prepareLibrary(library);
    for (const [hook, test] of selfTest(library)) expect(test, hook).not.toThrow();
  });

  it('names the hook and the version when the engine lost one', () => {
    const library = loadLibrary();
    const { functionRegistry } = library.registries;
    const changed = {
      ...library,
      registries: {
        ...library.registries,
        functionRegistry: Object.create(functionRegistry, { get: { value: undefined } }),
      },
    };
    expect(() => prepareLibrary(changed)).toThrow(
      /^The spreadsheet engine is not the @odoo\/o-spreadsheet 19\.3\.7 that the workbench was written for: functionRegistry\.replace: /,
    );
  });
});
