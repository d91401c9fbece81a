import type { Library, Model } from '../engine/library.ts';
import { confirmChoice, tell } from './dialogs.ts';
import { openMenusByKey } from './keyboard.ts';
import type { OwlLibrary } from './library-global.ts';
import { fetchTemplates } from './templates.ts';
import { showToast } from './toasts.ts';

/** Draws grid, formula bar, menus and tabs into the element. */
export async function drawSpreadsheet(
  library: Library,
  owl: OwlLibrary,
  model: Model,
  into: HTMLElement,
): Promise<void> {
  const app = new owl.App(library.Spreadsheet, {
    props: {
      model,
      notifyUser: ({ text, sticky }: { readonly text: string; readonly sticky: boolean }) =>
        showToast({ title: '', message: text, seconds: sticky ? -1 : 5 }),
      raiseError: (text: string, closed?: () => void) => tell('There was a problem', text, closed),
      askConfirmation: confirmChoice,
    },
    templates: await fetchTemplates(),
  });
  into.replaceChildren();
  await app.mount(into);
  openMenusByKey(into);
}
