const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi;

/** XML text as it is meant; null where an ampersand begins nothing that XML knows. */
export function plainText(text: string): string | null {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  let isSound = !lines.replace(REFERENCE, '').includes('&');
  const plain = lines.replace(REFERENCE, (_, hex, decimal, name) => {
    const character = name === undefined ? characterOf(hex, decimal) : NAMED[name];
    isSound &&= character !== undefined;
    return character ?? '';
  });
  return isSound ? plain : null;
}

function characterOf(hex: string | undefined, decimal: string): string | undefined {
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const ATTRIBUTE = /(?:([^\s:<>/="']+):)?([^\s:<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes by their names without prefix: `r:id` is `id`. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, prefix, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    const value = double ?? single;
    const isNamespace = prefix === 'xmlns' || (prefix === undefined && name === 'xmlns');
    if (!isNamespace && (prefix === undefined || !attributes.has(name)))
      attributes.set(name, plainText(value) ?? value);
  }
  return attributes;
}

/** What the file formats of Excel write for true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
