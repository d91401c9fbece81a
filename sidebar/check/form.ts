import type { CheckBase } from '../../src/core/check/base.ts';
import { type Candidate, candidateOf } from '../../src/core/check/candidate.ts';
import { QUESTIONS } from '../../src/core/check/questions.ts';
import { labelOf } from '../../src/core/register/initiative.ts';
import type { CheckView } from '../../src/core/views/check.ts';
import { element } from '../element.ts';
import { decisionPart } from './decision.ts';
import { labelled, selectOf } from './field.ts';
import { fieldsPart } from './fields.ts';
import { priorityElements } from './priority.ts';
import { askQuestion } from './questions.ts';
import { verdictPart } from './verdict-part.ts';

/**
 * The whole check: fields, what approving would do, five questions, the decision. What is typed stays until a
 * decision is recorded.
 *
 * @param reread reads the register again, led by a sentence on what was recorded
 */
export function checkForm(base: CheckBase, view: CheckView, reread: (done: string) => void): HTMLElement {
  const fields = fieldsPart(base, view.labels);
  const about = aboutSelect(base);
  const priority = element('div', '');
  const questions = QUESTIONS.map((_, index) =>
    askQuestion(index, index === 0 ? [priority] : index === 1 ? fields.takesOff : []),
  );
  const candidate = (): Candidate => ({ about: about.value || null, cells: fields.read() });
  const verdict = verdictPart(base, candidate);
  const decision = decisionPart(base, view, { candidate, questions, fields, verdict, reread });

  function changed(): void {
    priority.replaceChildren(...priorityElements(base, fields.control('Priority')?.value ?? ''));
    verdict.update();
  }
  about.addEventListener('change', () => {
    const row = base.before.register.initiatives.find(({ key }) => key === about.value);
    fields.fill(row === undefined ? {} : candidateOf(base, row).cells);
  });
  const form = element(
    'form',
    'check',
    ...(about.options.length > 1 ? [labelled('Which one', about)] : []),
    fields.main,
    verdict.element,
    element('h2', '', 'Five questions'),
    ...questions.map((question) => question.element),
    decision.element,
    verdict.foot,
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  verdict.whenJudged(decision.judged);
  changed();
  return form;
}

/** A new initiative, or one that the register has as proposed. */
function aboutSelect({ before }: CheckBase): HTMLSelectElement {
  const proposed = before.register.initiatives.filter(
    ({ status, identityProblem }) => status === 'Proposed' && identityProblem === null,
  );
  return selectOf([
    { value: '', label: 'A new initiative' },
    ...proposed.map((row) => ({
      value: row.key,
      label: row.id === '' ? row.name : `${labelOf(row)} ${row.name}`,
    })),
  ]);
}
