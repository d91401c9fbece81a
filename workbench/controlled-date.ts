import type { Clock } from './engine/clock.ts';

/** The Date of this realm with the workbench's clock: every date is a genuine one, in whichever realm it is looked at. */
export function controlledDate(clock: Clock): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [clock.now] : args,
        newTarget === undefined ? target : newTarget,
      ),
    apply: () => new Date(clock.now).toString(),
    get: (target, member, receiver) =>
      member === 'now' ? () => clock.now : Reflect.get(target, member, receiver),
  });
}
