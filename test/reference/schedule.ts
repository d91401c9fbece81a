/** One activity of a scheduling instance of PSPLIB (single-mode, .sm). */
interface Activity {
  readonly number: number;
  readonly duration: number;
  readonly successors: readonly number[];
  /** Units of each resource, in the file's order. */
  readonly demands: readonly number[];
}

export interface Instance {
  readonly activities: readonly Activity[];
  readonly capacities: readonly number[];
}

/** Reads the three blocks of a .sm file; each stands under its title and one or two lines of headings. */
export function readInstance(text: string): Instance {
  const precedence = numbersUnder(text, 'PRECEDENCE RELATIONS:');
  const requests = numbersUnder(text, 'REQUESTS/DURATIONS:');
  const [capacities = []] = numbersUnder(text, 'RESOURCEAVAILABILITIES:');
  const successors = new Map(precedence.map(([job = 0, , , ...following]) => [job, following]));
  return {
    capacities,
    activities: requests.map(([number = 0, , duration = 0, ...demands]) => ({
      number,
      duration,
      demands,
      successors: successors.get(number) ?? [],
    })),
  };
}

function numbersUnder(text: string, title: string): readonly (readonly number[])[] {
  const [, after = ''] = text.split(title);
  const [block = ''] = after.split(/\*{3}/);
  const lines = block.split('\n').filter((line) => /^\s*\d[\d\s]*$/.test(line));
  return lines.map((line) => line.trim().split(/\s+/).map(Number));
}

/** When each activity starts if all start as soon as what they wait for is done: longest paths, from period 0. */
export function earliestStarts({ activities }: Instance): ReadonlyMap<number, number> {
  const starts = new Map<number, number>(activities.map(({ number }) => [number, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { number, duration, successors } of activities) {
      const done = (starts.get(number) ?? 0) + duration;
      for (const next of successors) {
        if ((starts.get(next) ?? 0) >= done) continue;
        starts.set(next, done);
        changed = true;
      }
    }
  }
  return starts;
}
