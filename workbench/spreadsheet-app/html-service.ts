import type { Execution } from './execution.ts';
import { guard } from './guard.ts';
import { HtmlOutput } from './html-output.ts';

type Output = GoogleAppsScript.HTML.HtmlOutput;

/** Reads an HTML file of the project by name, without its ending; undefined where there is none. */
export type ReadHtml = (name: string) => string | undefined;

/** developers.google.com/apps-script/reference/html/html-service, without templates: Leeway has none. */
export class HtmlService implements Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutputFromFile'> {
  readonly #execution: Execution;
  readonly #read: ReadHtml;

  constructor(execution: Execution, read: ReadHtml) {
    this.#execution = execution;
    this.#read = read;
  }

  createHtmlOutput(content = ''): Output {
    return guard(this.#execution, 'HtmlOutput', new HtmlOutput(content));
  }
  createHtmlOutputFromFile(name: string): Output {
    const content = this.#read(name.replace(/\.html$/, ''));
    if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return this.createHtmlOutput(content);
  }
}
