import { hasBaseline, idsGiven } from '../../src/core/adopt/baseline.ts';
import { numberingOf } from '../../src/core/adopt/numbering.ts';
import { type PlannedAdoption, planAdoption } from '../../src/core/adopt/plan.ts';
import type { AdoptRequest } from '../../src/core/adopt/request.ts';
import { notSigned } from '../../src/core/adopt/signed.ts';
import { candidatesIn } from '../../src/core/adopt/tabs.ts';
import { asDay, isoOfDay } from '../../src/core/lib/day.ts';
import { tokenText } from '../../src/core/lib/token.ts';
import type { FileState } from '../../src/core/plan/state.ts';
import { tablesOf } from '../../src/core/plan/tables-of.ts';
import type { AdoptView } from '../../src/core/views/adopt.ts';
import { element } from '../element.ts';
import { offersPart } from './offers.ts';
import { previewPart } from './preview-part.ts';
import { sendPart } from './send.ts';
import { type UnderstoodPart, understoodPart } from './understood.ts';
import { wherePart } from './where.ts';

/**
 * How a register is understood, to be corrected; what would follow; and the adoption. What was corrected stays until
 * the register is adopted.
 *
 * @param reread reads the file again, led by a sentence on what was done
 */
export function adoptForm(file: FileState, view: AdoptView, reread: (done: string) => void): HTMLElement {
  const { tabs } = tablesOf(file);
  const [hasStart, given] = [hasBaseline(tabs), idsGiven(tabs)];
  const where = wherePart(candidatesIn(file, view.active), moved);
  const place = element('div', '');
  const offers = offersPart(view.you, changed);
  const preview = previewPart(plan);
  const send = sendPart({ request, objection, preview, reread });
  let understood: UnderstoodPart | null = null;

  function request(): AdoptRequest {
    const { columns, statuses } = understood?.read() ?? { columns: [], statuses: [] };
    const [isNumbered, isRecorded] = [offers.isNumbered(), offers.isRecorded()];
    const tab = where.tab()?.name ?? '';
    return {
      tab,
      headerRow: where.headerRow(),
      columns,
      statuses,
      isNumbered,
      isRecorded,
      name: offers.name(),
    };
  }

  function plan(): PlannedAdoption {
    const today = asDay(view.today);
    const decider = { email: view.you, name: offers.name() };
    const at = isoOfDay(today);
    return planAdoption(file, request(), { at, today, decider, token: tokenText(today, 'shown') });
  }

  /** Why it would not be done, before it is sent. */
  function objection(): string | null {
    const planned = plan();
    if (planned.kind === 'sorry') return planned.sentence;
    const decider = { email: view.you, name: offers.name() };
    return planned.parts.baseline.length > 0 ? notSigned(decider, planned.board.register.settings) : null;
  }

  /** Another tab or another row of headers: what was said of the one before says nothing of this one. */
  function moved(): void {
    const tab = where.tab();
    const parts = { file, headerRow: where.headerRow(), changed, say: preview.say };
    understood = tab === undefined ? null : understoodPart(tab, parts);
    place.replaceChildren(...(understood === null ? [] : [understood.element]));
    changed();
  }

  function changed(): void {
    const tab = where.tab();
    if (tab !== undefined) offers.show(numberingOf(tab, request(), given), hasStart);
    preview.update();
  }

  const form = element(
    'form',
    'adopt',
    where.element,
    place,
    offers.element,
    preview.element,
    send,
    preview.foot,
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  moved();
  return form;
}
