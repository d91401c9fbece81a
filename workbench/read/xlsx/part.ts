import type { Archive } from './archive.ts';
import { damaged } from './fault.ts';
import { MalformedXml } from './xml.ts';

/**
 * What a part that is there says.
 * @throws XlsxFault that names the part, where it is no XML
 */
export function readPart<Read>(archive: Archive, name: string, read: (xml: string) => Read): Read {
  const xml = archive.text(name);
  try {
    return read(xml);
  } catch (error) {
    if (error instanceof MalformedXml) throw damaged(`is damaged in its part ${name}, ${error.message}`);
    throw error;
  }
}
