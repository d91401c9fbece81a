import { registerAttachmentsPlugin } from './attachments-plugin.ts';
import { registerBatchPlugin } from './batch-plugin.ts';
import { installDirectCalls } from './direct-calls.ts';
import { installEvaluationHooks } from './evaluation-hooks.ts';
import { findEvaluator } from './evaluator.ts';
import { installFastSearch } from './fast-search.ts';
import { installLazyEvaluation } from './lazy-evaluation.ts';
import { type Library, PINNED_VERSION } from './library.ts';
import { selfTest } from './self-test.ts';
import { installSheetsDefaults } from './sheets-defaults.ts';
import { addMissingFunctions } from './sheets-functions.ts';
import { installUnchangedCells } from './unchanged-cells.ts';

const prepared = new WeakSet<Library>();

function step(hook: string, install: () => void): void {
  try {
    install();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The spreadsheet engine is not the @odoo/o-spreadsheet ${PINNED_VERSION} that the workbench was written for: ${hook}: ${reason}`,
    );
  }
}

/**
 * Registers what the workbench adds to the library, once, and tries each hook that the library does not document.
 * @throws one sentence with the hook and the version, when another version of the library was installed
 */
export function prepareLibrary(library: Library): void {
  if (prepared.has(library)) return;
  step('functionRegistry.replace', () => installSheetsDefaults(library));
  step('functionRegistry.replace', () => installFastSearch(library));
  step('functionRegistry.add', () => addMissingFunctions(library));
  step('functionRegistry.mapping', () => installDirectCalls(library));
  step('errorTypes', () => {
    for (const name of ['#ERROR!', '#REF!', '#VALUE!']) library.registries.errorTypes.add(name);
  });
  step('featurePluginRegistry', () => registerBatchPlugin(library));
  step('corePluginRegistry, coreTypes, inverseCommandRegistry', () => registerAttachmentsPlugin(library));
  step('model.handlers', () => installEvaluationHooks(library, findEvaluator(new library.Model())));
  step('evaluator', () => installUnchangedCells(findEvaluator(new library.Model())));
  step('evaluation plugin', () => installLazyEvaluation(new library.Model()));
  for (const [hook, test] of selfTest(library)) step(hook, test);
  prepared.add(library);
}
