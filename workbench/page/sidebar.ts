import type { Window as Shown } from '../spreadsheet-app/desk.ts';
import { showFrame } from './dialogs.ts';
import { byId } from './element.ts';
import { type FrameHost, htmlFrame } from './html-frame.ts';

/** The panel at the right: one page at a time, as in Sheets. */
export class Sidebar {
  readonly #panel = byId('sidebar');
  readonly #host: FrameHost;

  constructor(host: FrameHost) {
    this.#host = host;
    byId('sidebar-close').addEventListener('click', () => this.close());
  }

  show({ title, html }: Shown): void {
    this.#panel.querySelector('iframe')?.remove();
    byId('sidebar-title').textContent = title;
    this.#panel.append(htmlFrame(html, title, this.#host, () => this.close()));
    this.#panel.hidden = false;
  }

  close(): void {
    this.#panel.querySelector('iframe')?.remove();
    this.#panel.hidden = true;
    this.#host.focusGrid();
  }
}

/** A window over the page with a page of the script in it. */
export function showWindow({ title, html }: Shown, host: FrameHost): void {
  const frame = htmlFrame(html, title, host, () => dialog.close());
  const dialog = showFrame(title, frame);
}
