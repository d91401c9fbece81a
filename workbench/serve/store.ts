import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What the page saves: the file in the engine's format and what the stand-in keeps beside it. */
export interface Work {
  readonly file: object;
  readonly kept: object;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The work in this text; null where it holds none. */
export function readWork(text: string): Work | null {
  try {
    const work: unknown = JSON.parse(text);
    const isWork = isObject(work) && 'file' in work && 'kept' in work;
    return isWork && isObject(work.file) && isObject(work.kept) ? { file: work.file, kept: work.kept } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps the work on one opened path, apart from the file itself, which is never written. */
export class Store {
  readonly #file: string;
  #last: Promise<void> = Promise.resolve();
  #writes = 0;

  /** @param folder where work is kept, by the hash of what was opened */
  constructor(folder: string, openedPath: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${createHash('sha256').update(openedPath).digest('hex').slice(0, 32)}.json`);
  }

  /** The work of an earlier run. What cannot be read as such is set aside, not overwritten. */
  load(): Work | null {
    if (!existsSync(this.#file)) return null;
    const work = readWork(readFileSync(this.#file, 'utf8'));
    if (work === null) renameSync(this.#file, `${this.#file}.unreadable`);
    return work;
  }

  forget(): void {
    rmSync(this.#file, { force: true });
  }

  /** Writes all or nothing, one after the other: the old work stays until the new one is on the disk. */
  save(text: string): Promise<void> {
    const write = () => this.#write(text);
    this.#last = this.#last.then(write, write);
    return this.#last;
  }

  async #write(text: string): Promise<void> {
    this.#writes += 1;
    const draft = `${this.#file}.${process.pid}.${this.#writes}.tmp`;
    try {
      const handle = await open(draft, 'w', 0o600);
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, this.#file);
    } finally {
      await rm(draft, { force: true });
    }
  }
}
