type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Narrows down metadata (developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder). */
export class DeveloperMetadataFinder {
  readonly #candidates: () => readonly Metadata[];
  readonly #conditions: ((metadata: Metadata) => boolean)[] = [];

  constructor(candidates: () => readonly Metadata[]) {
    this.#candidates = candidates;
  }

  find(): Metadata[] {
    return this.#candidates().filter((metadata) => this.#conditions.every((holds) => holds(metadata)));
  }
  withKey(key: string): this {
    return this.#where((metadata) => metadata.getKey() === key);
  }
  withValue(value: string): this {
    return this.#where((metadata) => metadata.getValue() === value);
  }
  withId(id: number): this {
    return this.#where((metadata) => metadata.getId() === id);
  }
  withVisibility(visibility: unknown): this {
    return this.#where((metadata) => String(metadata.getVisibility()) === String(visibility));
  }
  withLocationType(type: unknown): this {
    return this.#where((metadata) => String(metadata.getLocation().getLocationType()) === String(type));
  }

  #where(condition: (metadata: Metadata) => boolean): this {
    this.#conditions.push(condition);
    return this;
  }
}
