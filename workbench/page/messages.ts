/** What the page and the page of the sidebar tell each other. */
export interface Call {
  readonly leeway: 'call';
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface HostCall {
  readonly leeway: 'host';
  readonly action: 'close' | 'focus';
}

export interface Reply {
  readonly leeway: 'reply';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, 'leeway') : undefined;
}

export function isCall(data: unknown): data is Call {
  return kindOf(data) === 'call';
}

export function isHostCall(data: unknown): data is HostCall {
  return kindOf(data) === 'host';
}

export function isReply(data: unknown): data is Reply {
  return kindOf(data) === 'reply';
}
