import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Execution, type ScriptRealm } from '../../../workbench/spreadsheet-app/execution.ts';
import { behind, guard } from '../../../workbench/spreadsheet-app/guard.ts';

class Lamp {
  on = false;
  given: readonly unknown[] = [];
  turnOn(): this {
    this.on = true;
    return this;
  }
  explode(): void {
    throw new Error('bang');
  }
  glow(...values: readonly unknown[]): void {
    this.given = values;
  }
}

interface WholeLamp extends Lamp {
  turnOff(): void;
}

function open() {
  const realm: ScriptRealm = runInNewContext('({ Error })');
  const execution = new Execution(realm);
  return { execution, realm, lamp: guard<WholeLamp>(execution, 'Lamp', new Lamp()) };
}

describe('guard', () => {
  it('gives back the same guarded object from a chain', () => {
    const { lamp, execution } = open();
    expect(lamp.turnOn()).toBe(lamp);
    expect([lamp.on, execution.calls]).toEqual([true, { 'Lamp.turnOn': 1 }]);
  });

  it('throws the name of a member that the stand-in lacks, and lets none be set', () => {
    const { lamp } = open();
    expect(() => lamp.turnOff()).toThrow('Lamp.turnOff is not in the workbench');
    expect(() => Object.assign(lamp, { on: true })).toThrow('Lamp.on cannot be set');
  });

  it("throws errors of the script's realm", () => {
    const { lamp, realm } = open();
    expect(() => lamp.explode()).toThrow(realm.Error);
    expect(() => lamp.explode()).toThrow('bang');
  });

  it('lets the stand-in be found behind its guard', () => {
    const { lamp } = open();
    expect(behind(lamp, Lamp)).toBeInstanceOf(Lamp);
    expect([behind(lamp, Execution), behind('lamp', Lamp)]).toEqual([undefined, undefined]);
  });

  it("hands in the script's arrays as arrays of the stand-in, however deep, and all else as it is", () => {
    const { lamp } = open();
    const date: unknown = runInNewContext('new Date(0)');
    const object: unknown = runInNewContext('({ list: [1] })');
    const nest: (...items: readonly unknown[]) => unknown = runInNewContext('(...items) => [[items]]');
    lamp.glow(nest(date, object, lamp));
    // Strictly equal are only arrays of one realm.
    expect(lamp.given).toStrictEqual([[[[date, object, lamp]]]]);
    expect(lamp.given.flat(3).map((item, index) => item === [date, object, lamp][index])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('keeps what it was given, whatever the script does to its array afterwards', () => {
    const { lamp } = open();
    const items = ['x'];
    lamp.glow(items);
    items.push('y');
    expect(lamp.given).toEqual([['x']]);
  });

  it('can be awaited and printed', async () => {
    const { lamp } = open();
    expect(await lamp).toBe(lamp);
    expect(`${lamp}`).toBe('Lamp');
  });
});
