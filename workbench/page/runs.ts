import type { Workbench } from '../workbench.ts';
import { tell } from './dialogs.ts';
import type { FrameHost } from './html-frame.ts';
import { messageOf } from './message-of.ts';
import { Sidebar, showWindow } from './sidebar.ts';
import { showToast } from './toasts.ts';

type HostParts = Pick<FrameHost, 'shim' | 'focusGrid'>;

/** Runs functions of the script, and shows what they brought to the screen. */
export class Runs {
  readonly #workbench: Workbench;
  readonly #host: FrameHost;
  readonly #sidebar: Sidebar;
  readonly #after: () => void;
  #toasts = 0;
  #shown: { readonly sidebar: unknown; readonly dialog: unknown } = { sidebar: undefined, dialog: undefined };

  /** @param after what follows each run: a script may have changed what is saved */
  constructor(workbench: Workbench, parts: HostParts, after: () => void) {
    this.#workbench = workbench;
    this.#after = after;
    const run: FrameHost['run'] = (name, args) => this.#run(() => workbench.run(name, ...args));
    this.#host = { ...parts, functions: workbench.callable, run };
    this.#sidebar = new Sidebar(this.#host);
  }

  /** A menu item was chosen. */
  menuItem(functionName: string): void {
    this.#told('Script error', () => this.#workbench.call(functionName));
  }

  /** Something happened of which a trigger is told; Sheets would put its failure into a log that nobody sees. */
  trigger(name: string, fire: () => void): void {
    this.#told(`${name} failed`, fire);
  }

  #told(title: string, action: () => unknown): void {
    try {
      this.#run(action);
    } catch (error) {
      tell(title, messageOf(error));
    }
  }

  #run(action: () => unknown): unknown {
    try {
      return action();
    } finally {
      this.#show();
      this.#after();
    }
  }

  #show(): void {
    const { toasts } = this.#workbench;
    for (const toast of toasts.slice(this.#toasts)) showToast(toast);
    this.#toasts = toasts.length;
    const { sidebar, dialog } = this.#shown;
    const now = { sidebar: this.#workbench.sidebar(), dialog: this.#workbench.dialog() };
    this.#shown = now;
    if (now.sidebar && now.sidebar !== sidebar) this.#sidebar.show(now.sidebar);
    if (now.dialog && now.dialog !== dialog) showWindow(now.dialog, this.#host);
  }
}
