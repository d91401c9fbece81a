import { readToken } from '../core/lib/token.ts';
import { OUR_TAB } from '../core/plan/state.ts';
import { MARK } from './marks.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Whether cells begin as the mirror does: anybody may give the name LEEWAY to cells of their own. */
export function beginsWithToken(leeway: Range): boolean {
  return readToken(String(leeway.getValue())) !== null;
}

/** Whether the name stands for the mirror itself. Asked only before something is written. */
export function isOwnMirror(leeway: Range): boolean {
  const marks = leeway.getSheet().createDeveloperMetadataFinder().withKey(MARK).withValue(OUR_TAB).find();
  return marks.length > 0 && beginsWithToken(leeway);
}
