/** How long typing must rest before who listens is told, or a long search begins: each keystroke would undo the one before. */
export const REST_MS = 800;

/** Work that waits, and that whatever is asked for later takes the place of. */
interface RestingWork {
  /** After so many milliseconds first what is said of it, then, once that is painted, the work. */
  readonly begin: (wait: number, say: () => void, work: () => void) => void;
  readonly drop: () => void;
}

export function restingWork(): RestingWork {
  let timer = 0;
  let frame = 0;

  function drop(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }

  function begin(wait: number, say: () => void, work: () => void): void {
    drop();
    timer = window.setTimeout(() => {
      say();
      // A frame is drawn behind its callbacks: only a task that follows it finds the page painted.
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(work);
      });
    }, wait);
  }

  return { begin, drop };
}
