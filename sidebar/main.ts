import { openAdopt } from './adopt/open.ts';
import { openCheck } from './check/open.ts';
import { byId } from './element.ts';
import { openNow } from './now/open.ts';

const VIEWS = { check: openCheck, now: openNow, adopt: openAdopt };
type ViewName = keyof typeof VIEWS;
const NAMES: readonly ViewName[] = ['check', 'now', 'adopt'];

/** A view is opened once, and keeps what was typed into it while another is looked at. */
const opened = new Set<ViewName>();

function show(name: ViewName): void {
  for (const other of NAMES) {
    byId(other).hidden = other !== name;
    byId(`to-${other}`).ariaCurrent = other === name ? 'page' : null;
  }
  if (opened.has(name)) return;
  opened.add(name);
  VIEWS[name](byId(name));
}

for (const name of NAMES) byId(`to-${name}`).addEventListener('click', () => show(name));
show(NAMES.find((name) => name === document.body.dataset.view) ?? 'now');
