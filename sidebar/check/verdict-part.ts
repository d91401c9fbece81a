import type { CheckBase } from '../../src/core/check/base.ts';
import { type Candidate, textIn } from '../../src/core/check/candidate.ts';
import { curesFor } from '../../src/core/check/cures.ts';
import { type Verdict, verdictOf } from '../../src/core/check/verdict.ts';
import { element, withProperties } from '../element.ts';
import { REST_MS } from './rest.ts';
import { verdictElements, verdictLine } from './verdict.ts';

/** The verdict on the page: in full, and in one line at the foot. */
export interface VerdictPart {
  readonly element: HTMLElement;
  readonly foot: HTMLElement;
  /** Judges what is typed now, before the next picture is drawn. */
  readonly update: () => void;
  readonly whenJudged: (heard: (verdict: Verdict | null) => void) => void;
  /** Says something in place of the verdict's line. */
  readonly say: (sentence: string) => void;
}

export function verdictPart(base: CheckBase, candidate: () => Candidate): VerdictPart {
  const body = element('div', '', element('p', 'faint', NOTHING_YET));
  const line = element('p', 'line', NOTHING_YET);
  const spoken = withProperties(element('p', 'hidden'), { role: 'status' });
  let heard: (verdict: Verdict | null) => void = () => undefined;
  let frame = 0;
  let rest = 0;
  /** The candidate that the verdict is about, and whether it says how overloads could be cured. */
  let judged = '';
  let isCured = false;
  let verdict: Verdict | null = null;

  /** What is shown already stays as it is, so that nothing that is open in it closes. */
  function judge(): void {
    const now = candidate();
    const question = JSON.stringify(now);
    if (question !== judged) {
      judged = question;
      isCured = false;
      const isNamed = textIn(base, now, 'Initiative').trim() !== '';
      verdict = isNamed ? verdictOf(base, now) : null;
      body.replaceChildren(
        ...(verdict === null ? [element('p', 'faint', NOTHING_YET)] : verdictElements(verdict, [])),
      );
    }
    line.textContent = verdict === null ? NOTHING_YET : verdictLine(verdict);
    heard(verdict);
    clearTimeout(rest);
    rest = window.setTimeout(() => rested(now), REST_MS);
  }

  /** How overloads could be cured takes longer to find out than a keystroke may. */
  function rested(now: Candidate): void {
    spoken.textContent = line.textContent;
    if (verdict === null || verdict.overloads.length === 0 || isCured || !body.isConnected) return;
    isCured = true;
    body.replaceChildren(...verdictElements(verdict, curesFor(base, now)));
  }

  return {
    element: withProperties(element('section', 'verdict', element('h2', '', TITLE), body), {
      ariaLabel: TITLE,
    }),
    foot: element('footer', '', line, spoken),
    update: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(judge);
    },
    whenJudged: (listener) => {
      heard = listener;
    },
    say: (sentence) => {
      clearTimeout(rest);
      line.textContent = sentence;
      spoken.textContent = sentence;
    },
  };
}

const TITLE = 'What it would do';
const NOTHING_YET = 'Say what it is called, and what it would do is shown here.';
