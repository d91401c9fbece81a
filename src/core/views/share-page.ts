import type { Shared } from '../plan/share.ts';

/** The page of the dialog: fields that can be selected and copied, and nothing that runs. */
export function sharePage(formulas: readonly Shared[]): string {
  const fields = formulas.map(
    ({ title, when, formula }, index) =>
      `<label for="f${index}">${escaped(title)}</label><p id="w${index}">${escaped(when)}</p>` +
      `<textarea id="f${index}" aria-describedby="w${index}" rows="3" readonly>${escaped(formula)}</textarea>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><base target="_top"><style>${STYLE}</style></head><body>${fields.join('')}<p>${LOCALE}</p></body></html>`;
}

const LOCALE =
  'If your file writes ; between arguments, as files of many languages do, put ; in the place of the comma.';

const STYLE =
  'body{font:13px/1.4 Arial,sans-serif;color:#202124;background:#fff;margin:12px}label{display:block;font-weight:bold;margin-top:8px}p{margin:2px 0 4px}textarea{width:100%;box-sizing:border-box;font:12px/1.4 monospace;resize:vertical}';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** S1: a tab may be called anything. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
