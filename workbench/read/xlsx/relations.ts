import { stepsOf } from './xml.ts';

/** Where a part points to. */
export interface Relation {
  /** The last word of its type, such as `worksheet`: what stands before it differs between editions of the format. */
  readonly type: string;
  /** The part's name in the archive. */
  readonly part: string;
}

/** The parts that another part points to, by their ids in it; what lies outside the file is left out. */
export function readRelations(xml: string, from: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'open' || step.name !== 'Relationship') continue;
    const attributes = step.attributes;
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name));
    if (attributes.get('TargetMode') === 'External') continue;
    relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolved(target, from) });
  }
  return relations;
}

/** The part that holds the relations of another. */
export function relationsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** A target is an address: from the root, or from the folder of the part that names it. */
function resolved(target: string, from: string): string {
  try {
    const { pathname } = new URL(target.replaceAll('\\', '/'), `part://archive/${from}`);
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return target;
  }
}
