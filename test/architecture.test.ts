import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder of the core may import beside itself; a file that lies in none of them joins the parts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  rules: ['lib'],
  register: ['lib'],
  limits: ['lib', 'register'],
  filters: ['lib', 'register', 'rules'],
  conflicts: ['lib', 'register'],
  levelling: ['lib', 'register', 'conflicts'],
  removal: ['lib', 'register', 'limits', 'conflicts'],
  agreement: ['lib', 'register'],
  courses: ['lib', 'register'],
  facts: ['lib', 'register'],
  drift: ['lib', 'register', 'rules'],
  formulas: ['lib', 'register', 'rules', 'filters', 'limits'],
  plan: ['lib', 'register', 'formulas'],
  ledger: ['lib', 'register'],
};

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The folder of the core that a file lies in; blank for what joins them. */
function folderOf(file: string): string {
  const [folder = ''] = relative('src/core', file).split('/');
  return folder in MAY_IMPORT ? folder : '';
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

  it.each(Object.entries(MAY_IMPORT))('%s imports of the core nothing but itself, %j', (folder, allowed) => {
    const wrong = filesBelow(`src/core/${folder}`).flatMap((file) =>
      importsOf(file).filter((target) => folderOf(target) !== folder && !allowed.includes(folderOf(target))),
    );
    expect(wrong).toEqual([]);
  });

  it('only src/sheets and main.ts touch the services', () => {
    const touching = ['src/core', 'src/functions']
      .flatMap(filesBelow)
      .filter((file) => /\b\w+App\.|\w+Service\./.test(readFileSync(file, 'utf8')));
    expect(touching).toEqual([]);
  });
});
