// npm run bench, or npm run bench -- --json: times on this machine beside their targets; 1 where one is missed.
import { coldLoadResults } from './cold-load.ts';
import { conflictResults } from './conflicts.ts';
import { formulaResults } from './formulas.ts';
import { headlessResults } from './headless.ts';
import { ledgerResults } from './ledger.ts';
import { levellingResults } from './levelling.ts';
import { pageResults } from './page.ts';
import { removalResults } from './removal.ts';
import { isMet, tableOf } from './result.ts';
import { scoreResults } from './score.ts';
import { callResults } from './service-calls.ts';
import { sidebarResults } from './sidebar.ts';

const results = [
  ...conflictResults(),
  ...levellingResults(),
  ...(await removalResults()),
  ...scoreResults(),
  ...ledgerResults(),
  ...coldLoadResults(),
  ...(await callResults()),
  ...(await headlessResults()),
  ...(await formulaResults()),
  ...(await pageResults()),
  ...(await sidebarResults()),
];
const numbers = results.map((result) => ({ ...result, subject: result.subject.trim(), met: isMet(result) }));
console.log(process.argv.includes('--json') ? JSON.stringify(numbers, null, 2) : tableOf(results));
process.exitCode = results.every(isMet) ? 0 : 1;
