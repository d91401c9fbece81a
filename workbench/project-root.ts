import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Nearest folder above with a package.json: a program may run bundled from elsewhere in the project. */
function projectRoot(): URL {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    if (existsSync(new URL('package.json', folder))) return folder;
    if (folder.pathname === '/') return pathToFileURL(`${process.cwd()}/`);
  }
}

const ROOT = projectRoot();

/** The path of a file or folder of the project. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}
