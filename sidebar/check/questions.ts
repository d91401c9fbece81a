import { type Answer, CHOICE_LABELS, CHOICES, QUESTIONS } from '../../src/core/check/questions.ts';
import { element, withProperties } from '../element.ts';
import { labelled } from './field.ts';

/** One question on the page, and what is answered so far. */
export interface AskedQuestion {
  readonly element: HTMLFieldSetElement;
  readonly read: () => Answer;
  readonly write: (answer: Answer) => void;
}

/** The question with its number, three choices and a line of text; what helps to answer it stands between. */
export function askQuestion(index: number, help: readonly HTMLElement[], answer?: Answer): AskedQuestion {
  const radios = CHOICES.map((choice) =>
    withProperties(element('input', ''), {
      type: 'radio',
      name: `question-${index}`,
      value: choice,
      checked: choice === answer?.choice,
    }),
  );
  const choices = radios.map((radio, at) =>
    element('label', 'choice', radio, element('span', '', CHOICE_LABELS[index]?.[at] ?? '')),
  );
  const words = withProperties(element('textarea', ''), { rows: 2, value: answer?.words ?? '' });
  const legend = element('legend', '', `${index + 1}. ${QUESTIONS[index] ?? ''}`);
  return {
    element: element(
      'fieldset',
      'question',
      legend,
      ...help,
      element('div', 'choices', ...choices),
      labelled('In words', words),
    ),
    read: () => ({
      choice: CHOICES.find((_, at) => radios[at]?.checked) ?? null,
      words: words.value,
    }),
    write: (given) => {
      for (const radio of radios) radio.checked = radio.value === given.choice;
      words.value = given.words;
    },
  };
}
