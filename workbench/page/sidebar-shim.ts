// Runs in the page of the sidebar, before its own scripts: google.script as HtmlService gives it.
import { toServer } from '../wire.ts';
import { type Call, type HostCall, isReply } from './messages.ts';

/** developers.google.com/apps-script/guides/html/reference/run */
interface Handlers {
  readonly success?: (value: unknown, user?: unknown) => void;
  readonly failure?: (error: Error, user?: unknown) => void;
  readonly user?: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

const send = (message: Call | HostCall): void => window.parent.postMessage(message, '*');

/** Throws at once where an argument may not cross; the handlers see only what the script answers. */
function call(handlers: Handlers, name: string, args: readonly unknown[]): void {
  const plain = toServer(args);
  calls += 1;
  waiting.set(calls, handlers);
  send({ leeway: 'call', id: calls, name, args: plain });
}

function runner(names: readonly string[], handlers: Handlers): object {
  const functions = names.map((name) => [name, (...args: readonly unknown[]) => call(handlers, name, args)]);
  return Object.assign(Object.fromEntries(functions), {
    withSuccessHandler: (success: Handlers['success']) =>
      runner(names, { ...handlers, ...(success && { success }) }),
    withFailureHandler: (failure: Handlers['failure']) =>
      runner(names, { ...handlers, ...(failure && { failure }) }),
    withUserObject: (user: unknown) => runner(names, { ...handlers, user }),
  });
}

function failed(message: string): Error {
  const error = new Error(message);
  error.name = 'ScriptError';
  return error;
}

window.addEventListener('message', ({ data, source }) => {
  if (source !== window.parent || !isReply(data)) return;
  const { success, failure, user } = waiting.get(data.id) ?? {};
  waiting.delete(data.id);
  if (data.error === undefined) return success?.(data.value, user);
  if (!failure) throw failed(data.error);
  failure(failed(data.error), user);
});

function namesGiven(): readonly string[] {
  const names: unknown = JSON.parse(document.currentScript?.dataset.functions ?? '[]');
  return Array.isArray(names) ? names.map(String) : [];
}

Object.assign(window, {
  google: {
    script: {
      run: runner(namesGiven(), {}),
      host: {
        close: () => send({ leeway: 'host', action: 'close' }),
        editor: { focus: () => send({ leeway: 'host', action: 'focus' }) },
        setHeight: () => undefined,
        setWidth: () => undefined,
        origin: 'https://docs.google.com',
      },
    },
  },
});
