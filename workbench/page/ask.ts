import type { Answer, Question } from '../spreadsheet-app/desk.ts';
import { tell } from './dialogs.ts';

const textOf = ({ title, message }: Question, how = ''): string =>
  [title, message, how].filter((part) => part !== '').join('\n\n');

function askText(question: Question): Answer {
  const text = window.prompt(textOf(question));
  return text === null ? { button: 'CANCEL' } : { button: 'OK', text };
}

function askThree(question: Question): Answer {
  const typed = window.prompt(textOf(question, 'Type yes or no; Cancel does neither.'), 'yes');
  if (typed === null) return { button: 'CANCEL' };
  return { button: /^\s*y/i.test(typed) ? 'YES' : 'NO' };
}

function askTwo(question: Question): Answer {
  const isYesNo = question.buttons === 'YES_NO';
  const isFirst = window.confirm(textOf(question, isYesNo ? 'OK is Yes, Cancel is No.' : ''));
  if (isYesNo) return { button: isFirst ? 'YES' : 'NO' };
  return { button: isFirst ? 'OK' : 'CANCEL' };
}

/**
 * Asks as Sheets does, where the script waits for the answer: only the browser's own windows make it wait. A message
 * that can only be read shows in a window of the page, and the script goes on.
 */
export function ask(question: Question): Answer {
  if (question.isPrompt) return askText(question);
  if (question.buttons === 'YES_NO_CANCEL') return askThree(question);
  if (question.buttons !== 'OK') return askTwo(question);
  tell(question.title, question.message);
  return { button: 'OK' };
}
