import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, newFolder, serve } from './serving.ts';

const WORK = JSON.stringify({ file: { sheets: [] }, kept: { name: 'x' } });

const put = (address: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  ask(address, '/work', { method: 'PUT', body, headers: { Origin: address, ...headers } });

describe('the server', () => {
  it('serves the page, the library as it was published, and its licence', async () => {
    const { address } = await serve();
    expect((await ask(address, '/')).text).toContain('<title>Leeway workbench</title>');
    const library = await ask(address, '/library/o_spreadsheet.js');
    const published = 'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js';
    expect(library.text).toBe(readFileSync(published, 'utf8'));
    const overview = await ask(address, '/licences');
    expect(overview.text).toContain('LGPL-3.0-or-later');
    const [, text = ''] = /href="(\/licences\/o-spreadsheet)"/.exec(overview.text) ?? [];
    expect((await ask(address, text)).text).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  });

  it('bundles nothing of the library into the page', async () => {
    const { address } = await serve();
    const { text } = await ask(address, '/page.js');
    expect(text.length).toBeLessThan(400_000);
    expect(text).not.toContain('odoo_owl');
  });

  it('sends every answer with headers that keep other origins out', async () => {
    const { address } = await serve();
    for (const path of ['/', '/page.js', '/file', '/script', '/nothing'])
      expect((await ask(address, path)).headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("connect-src 'self'"),
      });
  });

  it('answers a known version with no body', async () => {
    const { address } = await serve();
    const { headers } = await ask(address, '/page.js');
    const again = await ask(address, '/page.js', { headers: { 'If-None-Match': String(headers.etag) } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    '/../package.json',
    '/library/../../package.json',
    '/library/%2e%2e/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//etc/passwd',
    '/library/',
    '/node_modules/@odoo/owl/package.json',
    '/__proto__',
    '/constructor',
  ])('has nothing at %s', async (path) => {
    const { address } = await serve();
    const { status, text } = await ask(address, path);
    expect([status, text]).toEqual([404, 'The workbench has nothing at this address.\n']);
  });

  it('takes no other method', async () => {
    const { address } = await serve();
    const posted = await ask(address, '/file', { method: 'POST', body: '{}' });
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET']);
    expect((await ask(address, '/work')).status).toBe(405);
  });

  it('answers neither a foreign origin nor a foreign name', async () => {
    const { address } = await serve();
    const foreign = { Origin: 'https://evil.example' };
    expect((await ask(address, '/file', { headers: foreign })).status).toBe(403);
    expect((await put(address, WORK, foreign)).status).toBe(403);
    expect((await put(address, WORK, { Origin: 'null' })).status).toBe(403);
    expect((await ask(address, '/work', { method: 'PUT', body: WORK })).status).toBe(403);
    expect((await ask(address, '/file', { headers: { Host: 'evil.example' } })).status).toBe(421);
  });
});

describe('saving', () => {
  it('writes the whole work, and gives it back in place of the file', async () => {
    const folder = newFolder();
    const { address } = await serve({ folder });
    expect((await put(address, WORK)).status).toBe(200);
    const [name = '', ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(WORK);
    expect(JSON.parse((await ask(address, '/file')).text)).toMatchObject(JSON.parse(WORK));
  });

  it('leaves one whole work when many are saved at once', async () => {
    const folder = newFolder();
    const { address } = await serve({ folder });
    const works = Array.from({ length: 20 }, (_, index) =>
      JSON.stringify({ file: { text: 'x'.repeat(index * 10_000) }, kept: {} }),
    );
    const replies = await Promise.all(works.map((work) => put(address, work)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const [name = '', ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(works).toContain(readFileSync(join(folder, name), 'utf8'));
  });

  it('refuses what is too large or no work, and keeps what was there', async () => {
    const { address } = await serve({ largestWork: 200 });
    await put(address, WORK);
    const large = JSON.stringify({ file: { text: 'x'.repeat(500) }, kept: {} });
    expect((await put(address, large)).status).toBe(413);
    expect((await put(address, large, { 'Transfer-Encoding': 'chunked' })).status).toBe(413);
    expect((await put(address, '{"file":')).status).toBe(400);
    expect((await put(address, '[1]')).status).toBe(400);
    expect(JSON.parse((await ask(address, '/file')).text)).toMatchObject(JSON.parse(WORK));
  });

  it('says so where the disk refuses', async () => {
    const folder = newFolder({ 'a-file': '' });
    const { address } = await serve({ folder });
    rmSync(folder, { recursive: true });
    const { status, text } = await put(address, WORK);
    expect(status).toBe(500);
    expect(text).toMatch(/^The workbench failed: ENOENT/);
  });

  it('is forgotten with --fresh, and kept apart for each opened path', async () => {
    const folder = newFolder();
    const path = join(newFolder({ 'A.csv': 'ID\n1\n', 'B.csv': 'ID\n2\n' }), 'A.csv');
    const { address } = await serve({ folder, path });
    await put(address, WORK);
    const again = await serve({ folder, path });
    expect(again.notices).toEqual([expect.stringContaining('Your earlier work on it is opened again')]);
    const other = await serve({ folder, path: path.replace('A.csv', 'B.csv') });
    expect(JSON.parse((await ask(other.address, '/file')).text).kept).toBeNull();
    const fresh = await serve({ folder, path, fresh: true });
    expect(JSON.parse((await ask(fresh.address, '/file')).text).kept).toBeNull();
  });

  it('sets aside work that cannot be read', async () => {
    const folder = newFolder();
    const { address } = await serve({ folder });
    await put(address, WORK);
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), '{"file":');
    expect(JSON.parse((await ask(address, '/file')).text).kept).toBeNull();
    expect(readdirSync(folder)).toEqual([`${name}.unreadable`]);
  });
});
