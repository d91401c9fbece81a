import { afterEach, describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { asked, decide, ledger, open } from './check.ts';
import { token } from './small-register.ts';

/** The zone of the file, and that of the script: the stand-in runs scripts in the zone of its process. */
const ZONES = [
  ['Pacific/Auckland', 'Etc/UTC'],
  ['America/Los_Angeles', 'Etc/UTC'],
  ['Africa/Cairo', 'Etc/UTC'],
  ['Etc/UTC', 'Pacific/Auckland'],
  ['Etc/UTC', 'America/Los_Angeles'],
  ['Pacific/Kiritimati', 'America/Los_Angeles'],
  ['America/Los_Angeles', 'Pacific/Kiritimati'],
] as const;

/** Days on which clocks change: in Los Angeles, Auckland and Cairo, there at midnight; and ends of months and years. */
const DAYS = [
  ...['2026-03-08', '2026-11-01', '2026-04-05', '2026-09-27', '2026-04-24', '2026-10-30'],
  ...['2025-12-31', '2026-01-01', '2026-02-28', '2028-02-29', '2026-06-30', '1999-12-31'],
];

const HEADERS = ['ID', 'Initiative', 'Status', 'Start', 'End', 'Resources'];
/** Each day is booked twice over, by a row that ends on it and by one that begins on it. */
const BOOKED = DAYS.flatMap((day, index) => [
  [`E-${index}`, `Ends ${day}`, 'Active', day, day, `R${index}`],
  [`B-${index}`, `Begins ${day}`, 'Active', day, day, `R${index}`],
]);

const processZone = process.env.TZ;

afterEach(() => {
  if (processZone === undefined) delete process.env.TZ;
  else process.env.TZ = processZone;
});

/** The script's own zone is another one than the file's. */
async function openIn([file, script]: readonly [string, string], now: string): Promise<Workbench> {
  process.env.TZ = script;
  return open({ Initiatives: [HEADERS, ...BOOKED], Face: [[]] }, { timeZone: file, now });
}

/** Dates of cells as days of the file. */
function daysIn(workbench: Workbench, zone: string, address: string): readonly string[] {
  const { Utilities } = workbench.services;
  return workbench
    .values(address)
    .flat()
    .flatMap((value) => {
      const isDate = Object.prototype.toString.call(value) === '[object Date]';
      return isDate ? [Utilities.formatDate(new Date(Number(value)), zone, 'yyyy-MM-dd HH:mm')] : [];
    });
}

const NOON = '2026-06-01T12:30:00Z';

/** The day it is in a zone at that moment. */
const dayThere = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(NOON));

describe.each(ZONES.map((zones) => [`${zones[0]}, script in ${zones[1]}`, zones] as const))(
  '[T3] a file in %s',
  (_, zones) => {
    const [zone] = zones;

    it('loses and gains no day in mirror and flags', async () => {
      const workbench = await openIn(zones, NOON);
      workbench.call('setUp');
      const header = workbench.values('LEEWAY')[0] ?? [];
      const letter = (name: string) => String.fromCharCode(65 + header.indexOf(`Initiatives · ${name}`));
      const twice = DAYS.flatMap((day) => [day, day]);
      for (const name of ['Start', 'End']) {
        const column = `'Leeway data'!${letter(name)}2:${letter(name)}${BOOKED.length + 1}`;
        expect(daysIn(workbench, zone, column).map((day) => day.slice(0, 10))).toEqual(twice);
      }
      workbench.edit('Face!A1', '=DRIFTCONFLICTS(LEEWAY)');
      const conflicts = workbench.values(`Face!A2:A${DAYS.length + 1}`).flat();
      expect([...conflicts].sort()).toEqual(DAYS.map((_day, index) => `R${index}`).sort());
      const expected = conflicts.map((name) => DAYS[Number(String(name).slice(1))]);
      for (const column of ['B', 'C'])
        expect(
          daysIn(workbench, zone, `Face!${column}2:${column}${DAYS.length + 1}`).map((day) =>
            day.slice(0, 10),
          ),
        ).toEqual(expected);
      expect(workbench.values('Initiatives!G2:G3').flat()).toEqual(
        ['B-0', 'E-0'].map((other) => `R0 200% of 100% (assumed), 8 Mar, with ${other}`),
      );
    });

    it('is judged as of its own day', async () => {
      const workbench = await openIn(zones, NOON);
      workbench.call('setUp');
      expect(token(workbench)).toContain(dayThere(zone));
      workbench.edit('Face!A1', '=DRIFTSIGNALS()');
      const [day] = /On \d+ Jun 2026/.exec(String(workbench.values('Face!A1:F20').flat())) ?? [];
      expect(day).toBe(`On ${Number(dayThere(zone).slice(8))} Jun 2026`);
    });

    it('dates what an approval writes by its own clock', async () => {
      process.env.TZ = zones[1];
      const workbench = await open({}, { timeZone: zone, now: NOON });
      const [first = '', last = ''] = ['2026-09-27', '2026-11-01'];
      expect(decide(workbench, asked({ cells: { Team: 'Sales', Start: first, End: last } }))).toMatch(
        /^done/,
      );
      const written = ['E', 'F', 'J'].flatMap((letter) => daysIn(workbench, zone, `Initiatives!${letter}5`));
      expect(written).toEqual([`${first} 00:00`, `${last} 00:00`, `${dayThere(zone)} 00:00`]);
      const { Utilities } = workbench.services;
      expect(ledger(workbench, 1)[0]?.[2]).toBe(
        Utilities.formatDate(new Date(NOON), zone, 'yyyy-MM-dd HH:mm:ss'),
      );
    });

    it('keeps the days that the sidebar was shown when a row is approved unchanged', async () => {
      process.env.TZ = zones[1];
      const workbench = await open({ Limits: [['']] }, { timeZone: zone, now: NOON });
      expect(decide(workbench, asked({ about: 'i-003', cells: { Initiative: 'Cirrus' } }))).toMatch(/^done/);
      expect(daysIn(workbench, zone, 'Initiatives!E4:J4')).toEqual([
        ...['2026-07-01 00:00', '2026-07-31 00:00', '2026-05-06 00:00'],
      ]);
    });
  },
);
