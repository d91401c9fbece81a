import { formatBuilder } from './conditional-format-rule.ts';
import { BooleanCriteria, DataValidationCriteria } from './criteria.ts';
import type { Desk, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './desk.ts';
import {
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  ProtectionType,
  WrapStrategy,
} from './enums.ts';
import { guard } from './guard.ts';
import { Ui } from './ui.ts';
import { validationBuilder } from './validation-objects.ts';

/** developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app, with the scope of the open file only. */
export class SpreadsheetApp {
  readonly BooleanCriteria = BooleanCriteria;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataLocationType = DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly Dimension = Dimension;
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  getActive(): GoogleSpreadsheet {
    return this.#desk.make.spreadsheet();
  }
  getActiveSpreadsheet(): GoogleSpreadsheet {
    return this.getActive();
  }
  getActiveSheet(): GoogleSheet {
    return this.#desk.make.sheet(this.#desk.book.getters.getActiveSheetId());
  }
  getActiveRange(): GoogleRange | null {
    return this.getActive().getCurrentCell();
  }
  getCurrentCell(): GoogleRange | null {
    return this.getActive().getCurrentCell();
  }
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return guard(this.#desk.execution, 'Ui', new Ui(this.#desk));
  }
  /** Every write is there at once. */
  flush(): void {}
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return validationBuilder(this.#desk.execution);
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return formatBuilder(this.#desk);
  }
}
