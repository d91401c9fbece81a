import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareContext, MAIN, runBundle } from './bundle.ts';
import { globalFunctions, newerThanES2020, statementKinds } from './functions/syntax.ts';

const main = readFileSync(MAIN, 'utf8');
const CUSTOM = [
  'DRIFTAGREEMENT',
  'DRIFTBRIDGE',
  'DRIFTCONFLICTS',
  'DRIFTFLAGS',
  'DRIFTLOAD',
  'DRIFTROWS',
  'DRIFTSCORE',
  'DRIFTSIGNALS',
  'DRIFTTAKESOFF',
  'DRIFTVERIFY',
];

const SERVICES = [
  ...['SpreadsheetApp', 'HtmlService', 'PropertiesService', 'CacheService', 'LockService', 'ScriptApp'],
  ...['Session', 'Utilities', 'MailApp', 'GmailApp', 'Logger', 'UrlFetchApp', 'DriveApp', 'ContentService'],
];

describe('[X2] dist/main.js in a bare context', () => {
  it('loads with no service at all', () => {
    expect(() => runBundle(bareContext({}))).not.toThrow();
  });

  it('touches no service where there are some: onOpen must work before anyone has agreed to anything', () => {
    const refuse = (name: string) => () => {
      throw new Error(`${name} is touched`);
    };
    const service = (name: string) =>
      new Proxy(refuse(name), {
        get: refuse(name),
        has: refuse(name),
        apply: refuse(name),
        set: refuse(name),
        ownKeys: refuse(name),
      });
    const services = Object.fromEntries(SERVICES.map((name) => [name, service(name)]));
    expect(() => services.SpreadsheetApp?.name).toThrow('SpreadsheetApp is touched');
    expect(() => runBundle(bareContext(services))).not.toThrow();
  });

  it('leaves no global but its functions and its own name', () => {
    const context = bareContext({});
    runBundle(context);
    const made = Object.getOwnPropertyNames(context);
    expect(made.sort()).toEqual([...globalFunctions(main).map(({ name }) => name), 'bundle_'].sort());
  });
});

describe('[S2] the functions that Google can call', () => {
  const functions = globalFunctions(main);

  it('are all at the top level, with nothing else beside the bundle', () => {
    const others = statementKinds(main).filter((kind) => kind !== 'FunctionDeclaration');
    expect(others).toEqual(['ExpressionStatement', 'VariableDeclaration']);
  });

  it.each(functions.filter(({ doc }) => doc.includes('@customfunction')))(
    '$name tells Sheets what it does, of its parameters and its result',
    ({ doc, params }) => {
      expect(doc).toMatch(/^\/\*\*\s+(?:\* )?[A-Z]/);
      for (const name of params) expect(doc).toMatch(new RegExp(`@param \\{.+\\} ${name} [A-Z].+\\.\n`));
      expect(doc).toMatch(/@return \{.+\} [A-Z].+\.\n/);
    },
  );

  it('are custom functions where their name begins with DRIFT, and only there', () => {
    const custom = functions.filter(({ doc }) => doc.includes('@customfunction')).map(({ name }) => name);
    expect(custom.sort()).toEqual(
      functions
        .map(({ name }) => name)
        .filter((name) => name.startsWith('DRIFT'))
        .sort(),
    );
    expect(custom).toEqual(expect.arrayContaining(CUSTOM));
  });
});

describe('the syntax of dist/main.js', () => {
  it('is ES2020, which Apps Script can parse', () => expect(newerThanES2020(main)).toBeNull());

  it.each([
    ['class A { #x() {} }', 'PrivateIdentifier'],
    ['class A { static { this.x = 1; } }', 'StaticBlock'],
    ['class A { static x = 1; }', 'PropertyDefinition'],
    ['export const x = 1;', 'export'],
    ['import x from "y";', 'import'],
    ['let x; x ??= 1;', 'lowers'],
    ['const x = 1_000;', 'NumericSeparator'],
    ['const x = /a/v;', 'lowers'],
    ['const x = await 1;', 'await'],
  ])('would be refused with %s', (text, why) => expect(newerThanES2020(text)).toContain(why));
});

describe('what clasp pushes', () => {
  it('is three files', () => {
    const status: unknown = JSON.parse(String(execFileSync('npx', ['clasp', 'show-file-status', '--json'])));
    const push =
      status !== null && typeof status === 'object' && 'filesToPush' in status ? status.filesToPush : null;
    expect([...(Array.isArray(push) ? push : [])].sort()).toEqual([
      'dist/appsscript.json',
      'dist/main.js',
      'dist/sidebar.html',
    ]);
  });

  // A hundred thousand bytes more cost some 4 ms of a call that takes Google hundreds (npm run bench, cold load).
  it('stays small, since every cell that calls a function loads all of it', () => {
    expect(statSync(MAIN).size).toBeLessThan(380_000);
  });

  it('has a sidebar in one file that HtmlService leaves alone', () => {
    expect(readFileSync('dist/sidebar.html', 'utf8')).not.toMatch(/`|<link|<script src/);
  });

  it('asks for the five scopes and nothing else', () => {
    const manifest: unknown = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
    expect(manifest).toMatchObject({ runtimeVersion: 'V8' });
    const scopes = [
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'userinfo.email',
    ];
    expect(manifest).toHaveProperty(
      'oauthScopes',
      scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    );
  });
});
