import { prepareCheck } from '../core/check/base.ts';
import { interruptedText } from '../core/check/journal.ts';
import { ledgerState } from '../core/check/ledger-rows.ts';
import type { Tab } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { gather } from '../core/register/gather.ts';
import { type CheckAnswer, checkTables } from '../core/views/check.ts';
import { journal } from './journal.ts';
import { ownFile } from './own-file.ts';
import { readState } from './read-state.ts';

/** The file's tables, for the sidebar to hold candidates against. */
export function answerCheck(): CheckAnswer {
  const today = ownFile.calendar().dayOf(new Date());
  const { tabs, labels } = checkTables(readState(SpreadsheetApp.getActiveSpreadsheet()));
  const you = Session.getActiveUser().getEmail();
  return { kind: 'view', view: { tabs, labels, today, you, interrupted: interrupted(tabs, today) } };
}

/** Only where nobody is at it: a decision under way is not one that stopped. */
function interrupted(tabs: readonly Tab[], today: Day): string {
  const entries = journal.read();
  if (entries.length === 0 || LockService.getDocumentLock()?.tryLock(0) !== true) return '';
  LockService.getDocumentLock()?.releaseLock();
  const prepared = prepareCheck(tabs, today);
  if (prepared.kind === 'sorry') return '';
  const { register } = prepared.base.before;
  const ledger = gather(tabs, new Map()).tables.get('Decisions');
  const keys = new Set(ledger === undefined ? [] : ledgerState(ledger).numbers.keys());
  const told = entries.map((entry) => ({ entry, text: interruptedText(entry, register, keys) }));
  for (const { entry, text } of told) if (text === null) journal.clear(entry);
  return told.flatMap(({ text }) => text ?? []).join(' ');
}
