import { understand } from '../../src/core/adopt/propose.ts';
import type { AdoptRequest, ColumnChoice, Understanding } from '../../src/core/adopt/request.ts';
import { candidatesIn } from '../../src/core/adopt/tabs.ts';
import type { FileState } from '../../src/core/plan/state.ts';
import type { Status } from '../../src/core/register/status.ts';
import { type AdoptAnswer, receivedFile } from '../../src/core/views/adopt.ts';
import type { Workbench } from '../../workbench/headless.ts';

/** What a person says of a register otherwise than Leeway does. */
export interface Corrections {
  readonly tab?: string;
  readonly headerRow?: number;
  /** Meanings by header, null for a column that is not used. */
  readonly columns?: Readonly<Record<string, ColumnChoice['meaning']>>;
  readonly statuses?: Readonly<Record<string, Status | null>>;
  readonly isNumbered?: boolean;
  readonly isRecorded?: boolean;
  readonly name?: string;
}

/** The file as the sidebar has it. */
export function sent(workbench: Workbench): { readonly file: FileState; readonly active: string } {
  const answer = workbench.run('readAdopt');
  if (!isAnswer(answer) || answer.kind !== 'view') throw new Error(`no view: ${JSON.stringify(answer)}`);
  return { file: receivedFile(answer.view.file), active: answer.view.active };
}

function isAnswer(value: unknown): value is AdoptAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** How Leeway understands the file's register by itself. */
export function understood(workbench: Workbench, tab?: string, headerRow?: number): Understanding {
  const { file, active } = sent(workbench);
  const name = tab ?? candidatesIn(file, active).tabs[0]?.name ?? '';
  const found = understand(file, name, headerRow);
  if (found === null) throw new Error(`no tab ${name}`);
  return found;
}

/** What the sidebar sends once a person has corrected what Leeway understood. */
export function request(workbench: Workbench, said: Corrections = {}): AdoptRequest {
  const { columns = {}, statuses = {} } = said;
  const first = understood(workbench, said.tab, said.headerRow);
  const given = new Set(Object.values(columns));
  return {
    ...first,
    columns: first.columns.map((one) => {
      const meaning = columns[one.header];
      if (meaning !== undefined) return { ...one, meaning };
      return given.has(one.meaning) ? { ...one, meaning: null } : one;
    }),
    statuses: [
      ...first.statuses.filter(({ word }) => !(word in statuses)),
      ...Object.entries(statuses).map(([word, status]) => ({ word, status })),
    ],
    isNumbered: said.isNumbered ?? true,
    isRecorded: said.isRecorded ?? true,
    name: said.name ?? '',
  };
}

/** The sentence that an adoption is answered with, led by what kind of answer it is. */
export function adopt(workbench: Workbench, said: Corrections | AdoptRequest = {}): string {
  const answer = workbench.run(
    'adoptSheet',
    'headerRow' in said && 'name' in said ? said : request(workbench, said),
  );
  const { kind, sentence } = { kind: '', sentence: '', ...Object(answer) };
  return `${kind}: ${sentence}`;
}

/** By header, what each column of a register is taken for. */
export function meanings({
  columns,
}: Pick<Understanding, 'columns'>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(columns.map(({ header, meaning }) => [header, meaning]));
}
