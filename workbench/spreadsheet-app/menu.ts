import type { MenuItem, Menu as Shown } from './desk.ts';
import { behind, signatureError } from './guard.ts';

/** A menu under construction (developers.google.com/apps-script/reference/base/menu). */
export class Menu {
  readonly #title: string;
  readonly #addOn: boolean;
  readonly #show: (menu: Shown) => void;
  readonly items: MenuItem[] = [];

  constructor(title: string, addOn: boolean, show: (menu: Shown) => void) {
    this.#title = title;
    this.#addOn = addOn;
    this.#show = show;
  }

  addItem(caption: string, functionName: string): this {
    if (typeof caption !== 'string' || typeof functionName !== 'string')
      throw signatureError('Menu.addItem', [caption, functionName]);
    this.items.push({ caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.items.push({});
    return this;
  }
  addSubMenu(menu: unknown): this {
    const inner = behind(menu, Menu);
    if (!inner) throw signatureError('Menu.addSubMenu', [menu]);
    this.items.push({ caption: inner.#title, items: inner.items });
    return this;
  }
  addToUi(): void {
    this.#show({ title: this.#title, addOn: this.#addOn, items: this.items });
  }
}
