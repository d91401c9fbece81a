import { plainText } from './xml-text.ts';

/** The text is no XML, or has declarations of its own, which a workbook may not have. */
export class MalformedXml extends Error {
  /** @param at how many characters could be read */
  constructor(at: number) {
    super(`near its character ${at + 1}`);
    this.name = 'MalformedXml';
  }
}

/** A stretch of XML that stands by itself, and where it ends. */
export type Piece =
  | {
      readonly kind: 'tag';
      readonly end: number;
      readonly name: string;
      readonly attributes: string;
      readonly isClosing: boolean;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'text'; readonly end: number; readonly text: string };

/** No element of a workbook has as many attributes; without a limit, a long enough one would exhaust the stack. */
const TAG = /<(\/?)([^\s<>/=!?"']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,300})\s*(\/?)>/y;

/** What is passed over, or taken as it stands. */
const MARKED = [
  { begin: '<!--', close: '-->', isText: false },
  { begin: '<?', close: '?>', isText: false },
  { begin: '<![CDATA[', close: ']]>', isText: true },
] as const;

/** @throws MalformedXml where none begins */
export function pieceAt(xml: string, at: number): Piece {
  if (xml[at] !== '<') return textAt(xml, at);
  return tagAt(xml, at) ?? markedAt(xml, at);
}

function textAt(xml: string, at: number): Piece {
  const next = xml.indexOf('<', at);
  const end = next < 0 ? xml.length : next;
  const text = plainText(xml.slice(at, end));
  if (text === null) throw new MalformedXml(at);
  return { kind: 'text', end, text };
}

function tagAt(xml: string, at: number): Piece | null {
  TAG.lastIndex = at;
  const found = TAG.exec(xml);
  if (found === null) return null;
  const [, closing, name = '', attributes = '', empty] = found;
  return {
    kind: 'tag',
    end: TAG.lastIndex,
    name,
    attributes,
    isClosing: closing !== '',
    isEmpty: empty !== '',
  };
}

function markedAt(xml: string, at: number): Piece {
  const marked = MARKED.find(({ begin }) => xml.startsWith(begin, at));
  const start = at + (marked?.begin.length ?? 0);
  const close = marked ? xml.indexOf(marked.close, start) : -1;
  if (marked === undefined || close < 0) throw new MalformedXml(at);
  return {
    kind: 'text',
    end: close + marked.close.length,
    text: marked.isText ? xml.slice(start, close) : '',
  };
}
