import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A part's rules are in its SPEC.md; tests cite them. Names of signals that share a line are rules of their own. */
function rulesOf(part: string): readonly string[] {
  const lines = readFileSync(`src/core/${part}/SPEC.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- **'));
  return lines.flatMap((line) => (/^- \*\*([^*]+)\*\*/.exec(line)?.[1] ?? '').split(', '));
}

function citedIn(folders: readonly string[]): ReadonlySet<string> {
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  );
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\[([A-Z]\d+)\]/g)].map(([, id = '']) => id),
    ),
  );
}

/** Where each part is tested, and the rules of the list that tests find in a loop. */
const TESTED: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly looped: readonly string[] }>
> = {
  register: { folders: ['test/core/register', 'test/core/lib', 'test/functions'], looped: [] },
  limits: { folders: ['test/core/limits'], looped: [] },
  filters: { folders: ['test/core/filters', 'test/core/rules'], looped: [] },
  conflicts: { folders: ['test/core/conflicts', 'test/functions'], looped: [] },
  levelling: { folders: ['test/core/levelling'], looped: [] },
  removal: { folders: ['test/core/removal'], looped: [] },
  formulas: { folders: ['test/core/formulas', 'test/core/rules'], looped: [] },
  plan: { folders: ['test/core/plan', 'test/sheets'], looped: [] },
  adopt: { folders: ['test/core/adopt', 'test/sheets', 'test/sidebar'], looped: [] },
  ledger: { folders: ['test/core/ledger', 'test/functions', 'test/sheets'], looped: [] },
  log: { folders: ['test/core/log', 'test/sheets', 'test/sidebar'], looped: [] },
  agreement: { folders: ['test/core/agreement'], looped: [] },
  facts: { folders: ['test/core/facts'], looped: [] },
  bridge: { folders: ['test/core/bridge', 'test/functions', 'test/sheets'], looped: [] },
  courses: { folders: ['test/core/courses'], looped: [] },
  drift: { folders: ['test/core/drift'], looped: ['U1', 'T2', 'T3', 'T4', 'T5', 'T6'] },
};

describe('specifications', () => {
  it.each(Object.entries(TESTED))('every rule of %s is cited by a test', (part, { folders, looped }) => {
    const cited = citedIn(folders);
    expect(rulesOf(part).filter((id) => !cited.has(id) && !looped.includes(id))).toEqual([]);
  });

  it.each(Object.keys(TESTED))('the tests of %s cite no rule that it lacks', (part) => {
    const rules = new Set(rulesOf(part));
    expect([...citedIn([`test/core/${part}`])].filter((id) => !rules.has(id))).toEqual([]);
  });
});
