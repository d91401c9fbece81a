import type { Asset } from './assets.ts';
import { asset } from './assets.ts';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly asset: Asset;
  readonly headers?: Readonly<Record<string, string>>;
}

export const say = (
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  asset: asset('txt', `${sentence}\n`),
  headers,
});

export const json = (value: unknown): Answer => ({
  status: 200,
  asset: { ...asset('', JSON.stringify(value)), type: 'application/json; charset=utf-8' },
});
