import { kindOfFormat, type NumberKind } from './number-kind.ts';
import { stepsOf } from './xml.ts';

/** What the numbers under each style are, by the style's number. */
export function readStyles(xml: string): readonly NumberKind[] {
  const own = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let list = '';
  for (const step of stepsOf(xml)) {
    if (step.kind === 'open' && isList(step.name)) list = step.name;
    if (step.kind === 'close' && step.name === list) list = '';
    if (step.kind !== 'open') continue;
    const attributes = step.attributes;
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (list === 'numFmts' && step.name === 'numFmt') own.set(id, attributes.get('formatCode') ?? '');
    if (list === 'cellXfs' && step.name === 'xf') kinds.push(kindOfFormat(id, own.get(id)));
  }
  return kinds;
}

/** Other lists hold elements of the same names that are of no cell. */
function isList(name: string): boolean {
  return name === 'numFmts' || name === 'cellXfs';
}
