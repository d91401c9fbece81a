import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PARTS = ['rules', 'filters', 'limits', 'conflicts', 'drift'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The part of the core that a file belongs to, or null for what all parts may use. */
function partOf(file: string): string | null {
  const [part = ''] = relative('src/core', file).split('/');
  return PARTS.includes(part) ? part : null;
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    relative('.', resolve(dirname(file), path)),
  );
}

describe('the layers', () => {
  it('nothing in src/core names Google, the clock or chance', () => {
    const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|SpreadsheetApp|PropertiesService/;
    expect(filesBelow('src/core').filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('the register knows no part, and parts know each other only through the board; rules serve filters and drift', () => {
    const wrong = filesBelow('src/core').flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            partOf(target) !== null && partOf(target) !== partOf(file) && partOf(target) !== 'rules',
        )
        .filter(() => file !== 'src/core/board.ts' && !file.startsWith('src/core/views/'))
        .map((target) => `${file} imports ${target}`),
    );
    expect(
      wrong.filter((line) => !/^src\/core\/(?:lib|register)\/.*imports src\/core\/rules/.test(line)),
    ).toEqual([]);
    expect(
      filesBelow('src/core/rules')
        .flatMap(importsOf)
        .filter((target) => /core\/(?:register|filters|drift)/.test(target)),
    ).toEqual([]);
  });

  it('only src/sheets and main.ts touch the services', () => {
    const touching = ['src/core', 'src/functions']
      .flatMap(filesBelow)
      .filter((file) => /\b\w+App\.|\w+Service\./.test(readFileSync(file, 'utf8')));
    expect(touching).toEqual([]);
  });
});
