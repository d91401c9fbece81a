import { make } from './element.ts';
import { messageOf } from './message-of.ts';
import { isCall, isHostCall, type Reply } from './messages.ts';

/** What a page of the script may ask of the workbench. */
export interface FrameHost {
  /** Source of the script that gives google.script. */
  readonly shim: string;
  /** Names of the functions that google.script.run offers. */
  readonly functions: readonly string[];
  run(name: string, args: readonly unknown[]): unknown;
  focusGrid(): void;
}

/** The page with google.script in it, ahead of its own scripts; behind the doctype, or it would show in quirks mode. */
function withShim(html: string, { shim, functions }: FrameHost): string {
  const names = JSON.stringify(functions).replaceAll("'", '&#39;');
  const script = `<script data-functions='${names}'>${shim}</script>`;
  const place = /<head[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}

function replyTo(host: FrameHost, id: number, name: string, args: readonly unknown[]): Reply {
  try {
    return { leeway: 'reply', id, value: host.run(name, args) };
  } catch (error) {
    return { leeway: 'reply', id, error: messageOf(error) };
  }
}

/** Shows a page of the script in a frame that can reach nothing but this bridge. */
export function htmlFrame(
  html: string,
  title: string,
  host: FrameHost,
  close: () => void,
): HTMLIFrameElement {
  const frame = make('iframe', { title, srcdoc: withShim(html, host) });
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  const listen = ({ source, data }: MessageEvent<unknown>) => {
    if (!frame.isConnected) return window.removeEventListener('message', listen);
    if (source !== frame.contentWindow) return;
    if (isCall(data)) frame.contentWindow?.postMessage(replyTo(host, data.id, data.name, data.args), '*');
    if (isHostCall(data)) data.action === 'close' ? close() : host.focusGrid();
  };
  window.addEventListener('message', listen);
  return frame;
}
