import { byId } from './element.ts';

/** How long nothing must change before it is saved, and how long after a failure it is tried again. */
const QUIET = 300;
const AGAIN = 3000;
/** Writing out a large file holds up whoever types: it may take this part of the time. */
const SHARE = 0.2;

const GONE = 'the workbench no longer answers: start it again with npm start';

async function put(text: string): Promise<string | null> {
  try {
    const response = await fetch('/work', { method: 'PUT', body: text });
    return response.ok ? null : (await response.text()).trim();
  } catch {
    return GONE;
  }
}

/** Saves the work a moment after each change, and says in the bar how that went. */
export class Saving {
  readonly #status = byId('saved');
  readonly #work: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet = QUIET;
  #isSaving = false;
  #isDirty = false;
  #saved = '';

  /** @param work the whole work as a text */
  constructor(work: () => string) {
    this.#work = work;
  }

  /** Takes what there is now for saved. */
  start(): void {
    this.#saved = this.#timed();
    window.addEventListener('beforeunload', (event) => {
      if (this.#isDirty || this.#isSaving) event.preventDefault();
    });
  }

  changed(wait = this.#quiet): void {
    this.#isDirty = true;
    this.#wait(wait);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #timed(): string {
    const start = performance.now();
    const text = this.#work();
    this.#quiet = Math.max(QUIET, (performance.now() - start) / SHARE);
    return text;
  }

  async #save(): Promise<void> {
    if (this.#isSaving) return this.#wait(QUIET);
    const text = this.#timed();
    this.#isDirty = false;
    if (text === this.#saved) return;
    this.#isSaving = true;
    const failure = await put(text);
    this.#isSaving = false;
    this.#tell(failure);
    if (failure === null) this.#saved = text;
    else this.changed(AGAIN);
  }

  #tell(failure: string | null): void {
    this.#status.classList.toggle('failed', failure !== null);
    this.#status.textContent =
      failure === null ? 'Saved on this computer' : `Saving failed: ${failure}. It is tried again.`;
  }
}
