export const HELP = `Checks a priorities register as Leeway does in Google Sheets.

  npm run check -- FILE.csv     the register alone
  npm run check -- FILE.xlsx    every tab of a workbook, each one table
  npm run check -- FOLDER       every CSV file in it, each one table

  --map "their header=Our header"   what a column of yours is called in Leeway; may be repeated
  --status "their word=Active"      what a status of yours means in Leeway; may be repeated
  --today 2026-06-01                the day to judge the register as of; without it, today
  --json                            one object for programs
  --help                            this page

Exit status: 0 on course and nothing to see to; 1 something to see to; 2 the input could not be read.
`;
