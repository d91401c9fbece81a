import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Execution, type ScriptRealm } from '../../../workbench/spreadsheet-app/execution.ts';
import { behind, guard } from '../../../workbench/spreadsheet-app/guard.ts';

class Lamp {
  on = false;
  turnOn(): this {
    this.on = true;
    return this;
  }
  explode(): void {
    throw new Error('bang');
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

  it('can be awaited and printed', async () => {
    const { lamp } = open();
    expect(await lamp).toBe(lamp);
    expect(`${lamp}`).toBe('Lamp');
  });
});
