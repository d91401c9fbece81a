import { gridFrom } from '../core/lib/cell.ts';
import { fullDayText } from '../core/lib/figure.ts';
import { spreadWrites } from '../core/plan/remove/last-cells.ts';
import { planRemove, type RemovePlan } from '../core/plan/remove/plan.ts';
import { REMOVE_QUESTION, recordedTabs, recordsQuestion } from '../core/plan/remove/questions.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { locked } from './lock.ts';
import { ownFile } from './own-file.ts';
import { readLeftover } from './read-leftover.ts';
import { readState } from './read-state.ts';
import { tellInToast } from './tell.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Asks, and then takes everything of Leeway's out of the file. Nobody else waits while a question is open. */
export function removeLeeway(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const ui = SpreadsheetApp.getUi();
  if (ui.alert(REMOVE_QUESTION.title, REMOVE_QUESTION.text, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const tabs = recordedTabs(readState(file));
  const question = recordsQuestion(tabs);
  const answer =
    question === null ? ui.Button.NO : ui.alert(question.title, question.text, ui.ButtonSet.YES_NO_CANCEL);
  if (answer !== ui.Button.YES && answer !== ui.Button.NO) return;
  const also = answer === ui.Button.YES ? tabs.map(({ name }) => name) : [];
  tellInToast(
    file,
    locked(() => removeFrom(file, also)),
  );
}

function removeFrom(file: File, also: readonly string[]): string {
  const state = readState(file);
  const day = fullDayText(ownFile.calendar().dayOf(new Date()));
  const plan = planRemove(state, readLeftover(file, state), { also, day });
  const refusal = refusalOf(file, [...plan.endings, ...plan.rest], 'remove Leeway');
  if (refusal !== null) return refusal;
  try {
    apply(file, plan);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Removing stopped half-way: choose Remove Leeway again. Sheets said: ${why}`);
  }
  return plan.sentence;
}

/** Triggers first: none may come while the file is half-way. */
function apply(file: File, plan: RemovePlan): void {
  for (const trigger of ScriptApp.getUserTriggers(file)) ScriptApp.deleteTrigger(trigger);
  applyWrites(file, plan.endings);
  SpreadsheetApp.flush();
  for (const tab of plan.spread) {
    const values = file.getSheetByName(tab.name)?.getDataRange().getValues() ?? [];
    applyWrites(file, spreadWrites(tab, { grid: gridFrom(values, ownFile.calendar().dayOf) }));
  }
  applyWrites(file, plan.rest);
  PropertiesService.getDocumentProperties()?.deleteAllProperties();
}
