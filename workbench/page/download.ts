import { strToU8, zipSync } from 'fflate';
import { sheetsFormula } from '../engine/formula-text.ts';
import type { Model } from '../engine/library.ts';
import { make } from './element.ts';

type ExportedFile = Awaited<ReturnType<Model['exportXLSX']>>['files'][number];

async function bytesOf(file: ExportedFile): Promise<Uint8Array> {
  if ('content' in file) return strToU8(sheetsFormula(file.content));
  return new Uint8Array(await (await fetch(file.imageSrc)).arrayBuffer());
}

/** The file as an .xlsx archive. */
async function toXlsx(model: Model): Promise<Uint8Array<ArrayBuffer>> {
  const { files } = await model.exportXLSX();
  const parts = await Promise.all(files.map(async (file) => [file.path, await bytesOf(file)] as const));
  return new Uint8Array(zipSync(Object.fromEntries(parts)));
}

/** Hands the file to the browser as a download. */
export async function downloadXlsx(model: Model, name: string): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([await toXlsx(model)], { type }));
  const link = make('a', { href: address, download: `${name.replace(/\.(?:xlsx|csv)$/i, '')}.xlsx` });
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
