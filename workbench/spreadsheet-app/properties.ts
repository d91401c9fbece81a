const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

/** A store of texts (developers.google.com/apps-script/reference/properties/properties), within Google's quotas. */
export class Properties {
  readonly #values = new Map<string, string>();

  getProperty(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }
  getKeys(): string[] {
    return [...this.#values.keys()];
  }
  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }
  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.#values.clear();
    for (const [key, value] of Object.entries(properties)) this.#set(key, String(value));
    return this;
  }
  deleteProperty(key: string): this {
    this.#values.delete(key);
    return this;
  }
  deleteAllProperties(): this {
    this.#values.clear();
    return this;
  }

  #set(key: string, value: string): void {
    if (value.length > LARGEST_VALUE) throw new Error('Argument too large: value');
    const others = [...this.#values].filter(([known]) => known !== key);
    const used = others.reduce(
      (sum, [name, text]) => sum + name.length + text.length,
      key.length + value.length,
    );
    if (used > LARGEST_STORE)
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.#values.set(key, value);
  }
}
