import { MalformedXml, type Piece, pieceAt } from './xml-pieces.ts';

/** One step through an XML text. Names are without their prefix: which one a program writes is its own choice. */
export type Step =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** No part of a workbook nests as deep. */
const DEEPEST = 1000;

/**
 * Every opening, closing and text in order; an empty element opens and closes.
 * @throws MalformedXml where the elements do not nest, or a sign stands where none may
 */
export function* stepsOf(xml: string): Generator<Step, void> {
  const open: string[] = [];
  let isOver = false;
  for (let at = 0; at < xml.length; ) {
    const piece = pieceAt(xml, at);
    if (isOver && !isSpace(piece)) throw new MalformedXml(at);
    yield* stepsThrough(piece, open, at);
    isOver ||= piece.kind === 'tag' && open.length === 0;
    at = piece.end;
  }
  if (!isOver) throw new MalformedXml(xml.length);
}

/** Keeps the names of the elements that are open. */
function* stepsThrough(piece: Piece, open: string[], at: number): Generator<Step, void> {
  if (piece.kind === 'text') {
    if (open.length === 0 && !isSpace(piece)) throw new MalformedXml(at);
    yield piece;
    return;
  }
  const { attributes, isClosing, isEmpty } = piece;
  const name = piece.name.slice(piece.name.indexOf(':') + 1);
  if (!isClosing) {
    if (open.length === DEEPEST) throw new MalformedXml(at);
    open.push(piece.name);
    yield { kind: 'open', name, attributes };
  }
  if (isClosing || isEmpty) {
    if (open.pop() !== piece.name) throw new MalformedXml(at);
    yield { kind: 'close', name };
  }
}

function isSpace(piece: Piece): boolean {
  return piece.kind === 'text' && piece.text.trim() === '';
}
