const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A page to be shown (developers.google.com/apps-script/reference/html/html-output). */
export class HtmlOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  append(content: string): this {
    this.#content += content;
    return this;
  }
  appendUntrusted(content: string): this {
    return this.append(content.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? ''));
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): this {
    this.#content = content;
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  /** Of no effect on a sidebar, which is always 300 pixels wide. */
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
}
