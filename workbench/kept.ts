import { isDate } from './engine/cell-value.ts';
import type { Backstage } from './services.ts';
import type { Desk, ValidationRule } from './spreadsheet-app/desk.ts';
import { Trigger, type TriggerData } from './spreadsheet-app/trigger.ts';

/** What the stand-in keeps beside the engine's own file, as plain values. */
export interface Kept {
  readonly name: string;
  readonly nextId: number;
  /** Rules as scripts gave them, by the engine's id: the engine keeps only what it can check. */
  readonly validations: Readonly<Record<string, ValidationRule>>;
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers: readonly TriggerData[];
}

/** The range of a list is fastened to the file itself and found there; a date is kept as its moment. */
function plainRule(rule: ValidationRule): ValidationRule {
  const [, ...others] = rule.values;
  const values = rule.criteria === 'VALUE_IN_RANGE' ? [null, ...others] : rule.values;
  return { ...rule, values: values.map((value) => (isDate(value) ? { moment: value.getTime() } : value)) };
}

function wholeRule(rule: ValidationRule): ValidationRule {
  const value = (kept: unknown) =>
    typeof kept === 'object' && kept !== null && 'moment' in kept ? new Date(Number(kept.moment)) : kept;
  return { ...rule, values: rule.values.map(value) };
}

export function keep(desk: Desk, { properties, scriptApp }: Backstage): Kept {
  const rules = [...desk.validations].map(([id, rule]) => [id, plainRule(rule)]);
  return {
    name: desk.name,
    nextId: desk.freeId,
    validations: Object.fromEntries(rules),
    properties: properties.all(),
    triggers: scriptApp.triggers.map(({ data }) => data),
  };
}

/** Gives a new workbench what another one kept. Its name and its next id are given to the desk when it is made. */
export function putBack(desk: Desk, { properties, scriptApp }: Backstage, kept: Kept): void {
  for (const [id, rule] of Object.entries(kept.validations)) desk.validations.set(id, wholeRule(rule));
  properties.restore(kept.properties);
  scriptApp.triggers.push(...kept.triggers.map((data) => new Trigger(data)));
}
