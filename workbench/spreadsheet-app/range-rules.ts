import { checkSize, readValues, updates, writeCells } from './cells.ts';
import { DataValidation } from './data-validation.ts';
import { NEW_RULE } from './data-validation-builder.ts';
import { attach, type GoogleProtection } from './desk.ts';
import { behind, signatureError } from './guard.ts';
import { addMetadata, metadataFinder, metadataIn } from './metadata.ts';
import { cells, engineRange } from './place.ts';
import { isTable } from './placed.ts';
import { RangeLook } from './range-look.ts';
import { clearValidation, setValidation, validationAt } from './validating.ts';
import { validationRule } from './validation-objects.ts';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The part of a Range that is about what cells take: validations, checkboxes, protection, developer metadata. */
export class RangeRules extends RangeLook {
  setDataValidation(rule: unknown): this {
    const validation = behind(rule, DataValidation);
    if (rule !== null && !validation) throw signatureError('Range.setDataValidation', [rule]);
    if (validation) setValidation(this.desk, this.place, validation.rule);
    else clearValidation(this.desk, this.place);
    return this;
  }
  setDataValidations(rules: unknown): this {
    if (!isTable(rules)) throw signatureError('Range.setDataValidations', [rules]);
    checkSize(this.place.zone, rules);
    this.eachCell((place, row, column) => {
      const validation = behind(rules[row]?.[column], DataValidation);
      if (validation) setValidation(this.desk, place, validation.rule);
      else clearValidation(this.desk, place);
    });
    return this;
  }
  clearDataValidations(): this {
    clearValidation(this.desk, this.place);
    return this;
  }
  getDataValidations(): (Validation | null)[][] {
    const { sheetId, zone } = this.place;
    return cells(zone, (row, col) => {
      const rule = validationAt(this.desk, { sheetId, row, col });
      return rule && validationRule(this.desk.execution, rule);
    });
  }
  getDataValidation(): Validation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  insertCheckboxes(...values: readonly unknown[]): this {
    setValidation(this.desk, this.place, { ...NEW_RULE, criteria: 'CHECKBOX', values, allowInvalid: false });
    return this;
  }
  isChecked(): boolean | null {
    const values = new Set(readValues(this.desk.book, this.place).flat());
    const [only] = values;
    return values.size === 1 && typeof only === 'boolean' ? only : null;
  }
  check(): this {
    return this.#tick(true);
  }
  uncheck(): this {
    return this.#tick(false);
  }

  protect(): GoogleProtection {
    const id = `protection${this.desk.nextId()}`;
    const range = engineRange(this.desk.book, this.place);
    const data = { type: 'RANGE', description: '', warningOnly: false, editors: null };
    attach(this.desk, id, { kind: 'protection', sheetId: this.place.sheetId, range, data });
    return this.desk.make.protection(id);
  }

  addDeveloperMetadata(key: string, ...more: readonly unknown[]): this {
    addMetadata(this.desk, this.place, key, more);
    return this;
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataIn(this.desk, this.place).map((id) => this.desk.make.metadata(id));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.desk, () => metadataIn(this.desk, this.place));
  }

  #tick(value: boolean): this {
    const { sheetId } = this.place;
    this.eachCell((place) => {
      const { top, left } = place.zone;
      if (validationAt(this.desk, { sheetId, row: top, col: left })?.criteria !== 'CHECKBOX') return;
      writeCells(this.desk, place, updates(this.desk.book, place, [[value]]));
    });
    return this;
  }
}
