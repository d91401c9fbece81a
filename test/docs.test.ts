import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FOLDER, functionPages } from '../scripts/function-pages/pages.ts';

it('the pages of the functions are those that npm run docs makes', async () => {
  const pages = await functionPages();
  const kept = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(pages));
});
