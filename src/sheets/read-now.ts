import { judge } from '../core/board.ts';
import { readRegister } from '../core/register/read-register.ts';
import { noRegisterText } from '../core/register/unread-text.ts';
import { decisionsView } from '../core/views/decisions.ts';
import { type NowAnswer, nowView } from '../core/views/now.ts';
import { readNowRequest } from '../core/views/requests.ts';
import { ownFile } from './own-file.ts';

/** Judges the file's own register for the sidebar. */
export function answerNow(request: unknown): NowAnswer {
  const parsed = readNowRequest(request);
  if (parsed.kind === 'refused') return { kind: 'sorry', sentence: parsed.sentence };
  const { dayOf } = ownFile.calendar();
  const tabs = ownFile.tabs() ?? [];
  const result = readRegister(tabs);
  if (result.kind === 'no register') return { kind: 'sorry', sentence: noRegisterText(result.unread) };
  const board = judge(result.register, parsed.value ?? dayOf(new Date()));
  const you = Session.getActiveUser().getEmail();
  return { kind: 'view', view: nowView(board), decisions: decisionsView(board, tabs, you) };
}
