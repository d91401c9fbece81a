/** The functions of Sheets that Excel and LibreOffice have as well, with the same meaning: all that Leeway writes. */
export const ALLOWED_FUNCTIONS: readonly string[] = [
  ...['ABS', 'INT', 'MAX', 'MIN', 'N', 'RANK', 'ROUND', 'SUM'],
  ...[
    'CHAR',
    'EXACT',
    'FIND',
    'LEFT',
    'LEN',
    'LOWER',
    'MID',
    'REPT',
    'RIGHT',
    'SEARCH',
    'SUBSTITUTE',
    'TEXTJOIN',
    'TRIM',
  ],
  ...['UNICHAR', 'UNICODE'],
  ...['IF', 'IFERROR', 'ISERROR', 'ISFORMULA', 'ISLOGICAL', 'ISNUMBER', 'NOT'],
  ...['COUNT', 'COUNTIF', 'COUNTIFS', 'MAXIFS', 'MINIFS', 'SUMIFS', 'SUMPRODUCT'],
  ...['INDEX', 'MATCH', 'ROW', 'VLOOKUP'],
  'TODAY',
  // Excel and LibreOffice know it as the array formula that a file of Sheets becomes for them.
  'ARRAYFORMULA',
];

/** Functions that take a whole range as it is. */
export const RANGE_FUNCTIONS: readonly string[] = [
  ...['COUNT', 'COUNTIF', 'COUNTIFS', 'MAXIFS', 'MINIFS', 'SUMIFS', 'SUM', 'MAX', 'MIN', 'RANK'],
  ...['INDEX', 'MATCH', 'VLOOKUP', 'TEXTJOIN', 'ROW'],
];

/** Functions within which ranges may be computed with, cell by cell. */
export const ARRAY_FUNCTIONS: readonly string[] = ['SUMPRODUCT', 'ARRAYFORMULA'];
