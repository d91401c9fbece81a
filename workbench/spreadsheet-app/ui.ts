import type { Desk, EnumValue, Menu as Shown } from './desk.ts';
import { Button, ButtonSet } from './enums.ts';
import { behind, guard, signatureError } from './guard.ts';
import { HtmlOutput } from './html-output.ts';
import { Menu } from './menu.ts';
import { PromptResponse } from './prompt-response.ts';

type GoogleMenu = GoogleAppsScript.Base.Menu;

/** The user interface of the open file (developers.google.com/apps-script/reference/base/ui). */
export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  createMenu(caption: string): GoogleMenu {
    return this.#menu(caption, false);
  }
  /** The add-on's submenu of Extensions, named after the add-on. */
  createAddonMenu(): GoogleMenu {
    return this.#menu('Leeway', true);
  }
  /** One sidebar at a time: the new one takes the place of the last. */
  showSidebar(output: unknown): void {
    this.#show('sidebar', 'showSidebar', output);
  }
  showModalDialog(output: unknown, title: string): void {
    this.#show('dialog', 'showModalDialog', output, title);
  }
  showModelessDialog(output: unknown, title: string): void {
    this.#show('dialog', 'showModelessDialog', output, title);
  }
  /** `alert(message)`, `alert(message, buttons)` or `alert(title, message, buttons)`. */
  alert(...args: readonly unknown[]): EnumValue | undefined {
    return this.#ask(args, false).button;
  }
  prompt(...args: readonly unknown[]): GoogleAppsScript.Base.PromptResponse {
    const { button, text } = this.#ask(args, true);
    return guard(this.#desk.execution, 'PromptResponse', new PromptResponse(button, text));
  }

  #menu(title: string, addOn: boolean): GoogleMenu {
    const show = (menu: Shown) => {
      const { menus } = this.#desk.screen;
      const known = menus.findIndex((other) => other.title === menu.title);
      menus.splice(known < 0 ? menus.length : known, known < 0 ? 0 : 1, menu);
    };
    return guard(this.#desk.execution, 'Menu', new Menu(title, addOn, show));
  }
  #show(kind: 'sidebar' | 'dialog', member: string, output: unknown, title?: string): void {
    const html = behind(output, HtmlOutput);
    if (!html) throw signatureError(`Ui.${member}`, [output]);
    this.#desk.screen.windows.push({ kind, title: title ?? html.getTitle(), html: html.getContent() });
  }
  #ask(
    args: readonly unknown[],
    isPrompt: boolean,
  ): { readonly button: EnumValue | undefined; readonly text: string } {
    const { alerts, answers, ask } = this.#desk.screen;
    const [first = '', second] = args.filter((arg): arg is string => typeof arg === 'string');
    const alert = second === undefined ? { title: '', message: first } : { title: first, message: second };
    alerts.push(alert);
    const buttons = Object.keys(ButtonSet).find((name) => args.includes(ButtonSet[name])) ?? 'OK';
    const answer = answers.shift() ?? ask?.({ ...alert, buttons, isPrompt });
    return { button: Button[answer?.button ?? 'CLOSE'], text: answer?.text ?? '' };
  }
}
