import { make } from './element.ts';

interface Choice {
  readonly caption: string;
  readonly run?: () => void;
}

const titleOf = (title: string): readonly Node[] =>
  title === '' ? [] : [make('h2', { textContent: title, className: 'dialog-title' })];

/** Escape, or the first button of the form, closes; what is chosen runs when the window is gone. */
function open(content: readonly Node[], choices: readonly Choice[], className = ''): HTMLDialogElement {
  const buttons = choices.map(({ caption }, index) =>
    make('button', { textContent: caption, value: String(index), className: index === 0 ? 'first' : '' }),
  );
  const form = make('form', { method: 'dialog' }, ...content, make('div', {}, ...buttons.reverse()));
  const dialog = make('dialog', { className: `page-dialog ${className}`.trim() }, form);
  const last = choices.length - 1;
  dialog.addEventListener('close', () => {
    dialog.remove();
    const chosen = dialog.returnValue === '' ? last : Number(dialog.returnValue);
    choices[chosen]?.run?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  buttons.at(-1)?.focus();
  return dialog;
}

export function tell(title: string, message: string, closed?: () => void): void {
  const text = make('p', { textContent: message });
  open([...titleOf(title), text], [{ caption: 'OK', ...(closed ? { run: closed } : {}) }]);
}

export function confirmChoice(message: string, confirmed: () => void, cancelled?: () => void): void {
  const cancel = { caption: 'Cancel', ...(cancelled ? { run: cancelled } : {}) };
  open([make('p', { textContent: message })], [{ caption: 'OK', run: confirmed }, cancel]);
}

/** Asks for an e-mail address; nothing happens where none is given. */
export function askEmail(
  title: string,
  message: string,
  known: string,
  given: (email: string) => void,
): void {
  const input = make('input', { type: 'email', value: known, required: true, ariaLabel: 'E-mail address' });
  const change = { caption: 'Change', run: () => given(input.value.trim()) };
  const text = make('p', { textContent: message });
  const dialog = open([...titleOf(title), text, input], [change, { caption: 'Cancel' }]);
  // Cancel leaves the form whatever the field holds.
  for (const button of dialog.querySelectorAll('button')) button.formNoValidate = button.value !== '0';
  input.select();
}

/** A window with a page of the script in it. */
export function showFrame(title: string, frame: HTMLIFrameElement): HTMLDialogElement {
  frame.className = 'dialog-frame';
  return open([...titleOf(title), frame], [{ caption: 'Close' }], 'wide');
}
