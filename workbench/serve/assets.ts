import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projectPath } from '../project-root.ts';
import { licences } from './licences.ts';
import { bundlePage } from './page-bundle.ts';

/** What is sent for one address. */
export interface Asset {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

const MODULES = 'node_modules';

/**
 * Every file that the page may ask for, by its address. The spreadsheet library and what it builds on are
 * sent as they were published, each in a file of its own, so that anybody can put another version in their place.
 */
const FILES: Readonly<Record<string, string>> = {
  '/': 'workbench/page/index.html',
  '/page.css': 'workbench/page/page.css',
  '/icon.svg': 'workbench/page/icon.svg',
  '/library/o_spreadsheet.js': `${MODULES}/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js`,
  '/library/o_spreadsheet.css': `${MODULES}/@odoo/o-spreadsheet/dist/o_spreadsheet.css`,
  '/library/o_spreadsheet.xml': `${MODULES}/@odoo/o-spreadsheet/dist/o_spreadsheet.xml`,
  '/library/owl.js': `${MODULES}/@odoo/owl/dist/owl.iife.min.js`,
  '/library/bootstrap.css': `${MODULES}/bootstrap/dist/css/bootstrap.min.css`,
  '/library/css/font-awesome.css': `${MODULES}/font-awesome/css/font-awesome.min.css`,
  '/library/fonts/fontawesome-webfont.woff2': `${MODULES}/font-awesome/fonts/fontawesome-webfont.woff2`,
};

const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

export function asset(type: string, body: Uint8Array | string): Asset {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type: TYPES[type] ?? 'application/octet-stream', body, etag };
}

/** Reads and builds everything once. An address is a key of the map or nothing: no path is made of it. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const built = bundlePage();
  const files = Object.entries(FILES).map(
    ([address, path]) => [address, asset(ending(path), readFileSync(projectPath(path)))] as const,
  );
  const texts = licences().map(({ address, type, text }) => [address, asset(type, text)] as const);
  const scripts = Object.entries(await built).map(([address, code]) => [address, asset('js', code)] as const);
  return new Map([...files, ...texts, ...scripts]);
}
