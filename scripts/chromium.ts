import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** It runs in containers, and asks nobody but the page's server. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws one sentence that says what to do, where there is no Chromium */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(EXECUTABLE))
    throw new Error(`There is no Chromium at ${EXECUTABLE}: apt-get install chromium or set CHROMIUM.`);
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
}
