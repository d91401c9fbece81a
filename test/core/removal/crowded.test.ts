import { describe, expect, it } from 'vitest';
import { crowded, leastOff } from '../../../bench/crowded.ts';
import { TODAY } from '../../../bench/register.ts';
import { readRegister } from '../../../src/core/register/read-register.ts';
import { brokenIn } from '../../../src/core/removal/broken.ts';
import { takesOff } from '../../../src/core/removal/takes-off.ts';

describe('[C10] what comes off a hundred rows', () => {
  // Of the first, a search once proved 89: it held a relaxation's prices against a bound that was not its own.
  it.each([13, 3, 8])('costs what a solver of its own finds, case %i', async (seed) => {
    const result = readRegister(crowded(100, seed));
    if (result.kind !== 'register') throw new Error('no register');
    const { register } = result;
    const wish = { candidate: null, isProtected: () => false, cost: 'size', isSpent: () => false } as const;
    const [best] = takesOff(register, TODAY, wish).sets;
    const { least } = await leastOff(brokenIn(register, TODAY));
    expect([best?.isProved, best?.cost]).toEqual([true, Math.round(least)]);
  });
});
