import type { CheckBase } from './base.ts';

const NUMBERED = /^(.*?)(\d+)$/s;

/** The ID that follows: `I-039` after `I-038`, in the form that most IDs of the register have. */
export function nextId({ before }: Pick<CheckBase, 'before'>): string {
  const forms = new Map<string, { count: number; highest: number; width: number }>();
  for (const { id } of before.register.initiatives) {
    const [, prefix, digits] = NUMBERED.exec(id) ?? [];
    if (prefix === undefined || digits === undefined || digits.length > 9) continue;
    const form = forms.get(prefix) ?? { count: 0, highest: 0, width: 0 };
    const highest = Math.max(form.highest, Number(digits));
    forms.set(prefix, { count: form.count + 1, highest, width: Math.max(form.width, digits.length) });
  }
  const [usual] = [...forms].sort(([, a], [, b]) => b.count - a.count);
  if (usual === undefined) return 'I-001';
  const [prefix, { highest, width }] = usual;
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
}
