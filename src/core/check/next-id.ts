import type { CheckBase } from './base.ts';

const NUMBERED = /^(.*?)(\d+)$/s;

/** The ID that follows: `I-039` after `I-038`, in the form that most IDs of the register have. */
export function nextId({ before }: Pick<CheckBase, 'before'>): string {
  const { initiatives, decisions } = before.register;
  const given = [...initiatives.map(({ id }) => id), ...decisions.map(({ initiative }) => initiative)];
  // The form is that of the register; a number that the ledger has given to a row that is gone stays taken.
  const [id = ''] = idsAfter(
    initiatives.map((row) => row.id),
    1,
    given,
  );
  return id;
}

/** So many IDs that follow those that are there, and those that were given once. */
export function idsAfter(there: readonly string[], count: number, given = there): readonly string[] {
  const forms = new Map<string, { count: number; width: number }>();
  for (const id of there) {
    const [, prefix, digits] = NUMBERED.exec(id) ?? [];
    if (prefix === undefined || digits === undefined || digits.length > 9) continue;
    const form = forms.get(prefix) ?? { count: 0, width: 0 };
    forms.set(prefix, { count: form.count + 1, width: Math.max(form.width, digits.length) });
  }
  const [usual] = [...forms].sort(([, a], [, b]) => b.count - a.count);
  const [prefix, { width }] = usual ?? ['I-', { width: 3 }];
  const highest = [...there, ...given].reduce((most, id) => Math.max(most, numberIn(id, prefix)), 0);
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${String(highest + 1 + index).padStart(width, '0')}`,
  );
}

function numberIn(id: string, prefix: string): number {
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}
