import { SaxesParser } from 'saxes';

/** One step through an XML text. Names are without their prefix: which one a program writes is its own choice. */
export type Step =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The text is no XML, or has declarations of its own, which a workbook may not have. */
export class MalformedXml extends Error {
  /** @param at how many characters could be read */
  constructor(at: number) {
    super(`near its character ${at + 1}`);
    this.name = 'MalformedXml';
  }
}

/** No part of a workbook nests as deep. */
const DEEPEST = 1000;
/** So much is read at a time: what follows may never be asked for. */
const PIECE = 65_536;

/**
 * Every opening, closing and text in order; an empty element opens and closes.
 * @throws MalformedXml where the text is not well-formed
 */
export function* stepsOf(xml: string): Generator<Step, void> {
  const steps: Step[] = [];
  const parser = parserInto(steps);
  for (let at = 0; at < xml.length; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
    yield* steps.splice(0);
  }
  parser.close();
  yield* steps;
}

function parserInto(steps: Step[]): SaxesParser {
  const parser = new SaxesParser();
  const refuse = () => {
    throw new MalformedXml(parser.position);
  };
  let depth = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) refuse();
    steps.push({ kind: 'open', name: local(name), attributes: byLocalName(attributes) });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    steps.push({ kind: 'close', name: local(name) });
  });
  parser.on('text', (text) => steps.push({ kind: 'text', text }));
  parser.on('cdata', (text) => steps.push({ kind: 'text', text }));
  return parser;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `r:id` is `id`, unless there is a plain one. */
function byLocalName(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const named = Object.entries(attributes).filter(([name]) => !/^xmlns(?::|$)/.test(name));
  const [plain, prefixed] = [false, true].map((isPrefixed) =>
    named.filter(([name]) => name.includes(':') === isPrefixed),
  );
  return new Map([
    ...(prefixed ?? []).map(([name, value]) => [local(name), value] as const),
    ...(plain ?? []),
  ]);
}

/** What the file formats of Excel write for true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
