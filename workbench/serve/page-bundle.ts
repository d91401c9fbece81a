import { build } from 'esbuild';
import { projectPath } from '../project-root.ts';

/** Our own code only: the spreadsheet library stays in its files. */
const ENTRIES: Readonly<Record<string, string>> = {
  '/page.js': 'workbench/page/main.ts',
  '/sidebar-shim.js': 'workbench/page/sidebar-shim.ts',
};

/** Bundles the page's scripts in memory, by address. */
export async function bundlePage(): Promise<Readonly<Record<string, string>>> {
  const bundles = Object.entries(ENTRIES).map(async ([address, entry]) => {
    const { outputFiles } = await build({
      entryPoints: [projectPath(entry)],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      minifySyntax: true,
      write: false,
      logLevel: 'silent',
    });
    return [address, outputFiles[0]?.text ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(bundles));
}
