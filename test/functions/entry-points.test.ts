import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entryPoints } from '../../scripts/entry-points.mjs';

const folder = mkdtempSync(join(tmpdir(), 'leeway-'));
afterAll(() => rmSync(folder, { recursive: true }));

function entriesOf(source: string, others: Readonly<Record<string, string>> = {}): string {
  for (const [name, text] of Object.entries({ ...others, 'main.ts': source }))
    writeFileSync(join(folder, name), text);
  return entryPoints(join(folder, 'main.ts'), 'bundle_');
}

describe('the top-level functions that the build makes', () => {
  it('carry the JSDoc of custom functions and the parameters, without defaults and types', () => {
    const source =
      '/** Adds. @customfunction */\nexport function ADD(a: number, b = 1, ...rest: unknown[]): number { return a; }';
    expect(entriesOf(source)).toBe(
      '/** Adds. @customfunction */\nfunction ADD(a, b, ...rest) {\n  return bundle_.ADD(a, b, ...rest);\n}\n',
    );
  });

  it('come from the modules that are exported whole; types and what is not exported are none', () => {
    const other =
      '/** One. */\nexport function ONE(): void {}\nfunction two(): void {}\nexport interface Three {}\nexport type Four = 4;';
    const source = "import { five } from './five.ts';\nexport * from './other.ts';\nfive();";
    expect(entriesOf(source, { 'other.ts': other })).toBe(
      'function ONE() {\n  return bundle_.ONE();\n}\n\n\n',
    );
  });
});

describe('the build refuses, with a sentence', () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      'an exported const',
      'export const ONE = 1;',
      /main\.ts: only functions may be exported: export const ONE = 1;$/,
    ],
    ['an arrow function', '/** One. */\nexport const one = () => 1;', /only functions may be exported: /],
    ['a class', '/** One. */\nexport class One {}', /only functions may be exported: /],
    ['a default export', '/** One. */\nexport default function one() {}', /only functions may be exported: /],
    [
      'a list of names',
      '/** One. */\nfunction one() {}\nexport { one };',
      /only functions may be exported: export \{ one \};$/,
    ],
    ['a function without JSDoc', 'export function one() {}', /main\.ts: one has no JSDoc$/],
    [
      'a function under a plain comment',
      '/* One. */\nexport function one() {}',
      /main\.ts: one has no JSDoc$/,
    ],
    ['a function under a line', '// One.\nexport function one() {}', /main\.ts: one has no JSDoc$/],
    [
      'JSDoc with something in between',
      '/** One. */\nconst x = 1;\nexport function one() {}',
      /main\.ts: one has no JSDoc$/,
    ],
    [
      'a destructured parameter',
      '/** One. */\nexport function one({ a }) {}',
      /^one: a parameter needs a name$/,
    ],
    ['a destructured rest', '/** One. */\nexport function one(...[a]) {}', /^one: a parameter needs a name$/],
    [
      'a destructured default',
      '/** One. */\nexport function one([a] = []) {}',
      /^one: a parameter needs a name$/,
    ],
    ['a text that is no program', 'export function {', /main\.ts: /],
  ];

  it.each(refused)('%s', (_, source, sentence) => expect(() => entriesOf(source)).toThrow(sentence));
});
