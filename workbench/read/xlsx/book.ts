import type { Archive } from './archive.ts';
import { NO_WORKBOOK, XlsxFault } from './fault.ts';
import { readPart } from './part.ts';
import { type Relation, readRelations, relationsPart } from './relations.ts';
import { isTrue, stepsOf } from './xml.ts';

/** A tab as the workbook lists it. */
export interface ListedTab {
  readonly name: string;
  readonly isHidden: boolean;
  /** Null where the workbook lists a tab and does not say which part it is. */
  readonly relation: Relation | null;
}

/** What the workbook says of itself. */
export interface BookParts {
  readonly tabs: readonly ListedTab[];
  readonly relations: readonly Relation[];
  /** Whether its days count from 1904. */
  readonly isFrom1904: boolean;
  /** Whether its formulas must be computed when it is opened, since their saved values need not hold. */
  readonly isToCompute: boolean;
}

/** @throws XlsxFault where the archive holds no workbook */
export function readBook(archive: Archive): BookParts {
  const root = relationsOf(archive, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.has(main) || !/\.xml$/i.test(main)) throw new XlsxFault(NO_WORKBOOK);
  const relations = relationsOf(archive, main);
  return {
    relations: [...relations.values()],
    ...readPart(archive, main, (xml) => understand(xml, relations)),
  };
}

function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const name = relationsPart(part);
  return archive.has(name) ? readPart(archive, name, (xml) => readRelations(xml, part)) : new Map();
}

function understand(xml: string, relations: ReadonlyMap<string, Relation>) {
  const tabs: ListedTab[] = [];
  let isFrom1904 = false;
  let isToCompute = false;
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'open') continue;
    const attribute = (name: string) => step.attributes.get(name);
    if (step.name === 'sheet') tabs.push(listedTab(step.attributes, relations));
    if (step.name === 'workbookPr') isFrom1904 = isTrue(attribute('date1904'));
    if (step.name === 'calcPr') isToCompute = isTrue(attribute('fullCalcOnLoad'));
  }
  return { tabs, isFrom1904, isToCompute };
}

function listedTab(
  attributes: ReadonlyMap<string, string>,
  relations: ReadonlyMap<string, Relation>,
): ListedTab {
  return {
    name: attributes.get('name') ?? '',
    isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
    relation: relations.get(attributes.get('id') ?? '') ?? null,
  };
}
