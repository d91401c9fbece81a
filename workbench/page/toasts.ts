import { byId, make } from './element.ts';

interface Toast {
  readonly title: string;
  readonly message: string;
  /** Below zero it stays until it is closed, as in Sheets. */
  readonly seconds: number;
}

/** Shows a message in the lower right corner. */
export function showToast({ title, message, seconds }: Toast): void {
  const heading = title === '' ? [] : [make('strong', { textContent: title })];
  const close = make('button', { type: 'button', textContent: '✕', ariaLabel: 'Close the message' });
  const box = make('div', { className: 'page-toast' }, make('div', {}, ...heading, message), close);
  close.addEventListener('click', () => box.remove());
  byId('toasts').append(box);
  if (seconds >= 0) setTimeout(() => box.remove(), seconds * 1000);
}
