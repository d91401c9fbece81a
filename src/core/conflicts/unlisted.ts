import { firstFew } from '../lib/text.ts';
import type { Finding } from '../register/finding.ts';
import { isActive } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';

/** C3: a resource that Capacity does not list has 1, and this is said, once for all of them. */
export function unlistedFindings({ initiatives, capacity, tables }: Register): readonly Finding[] {
  const listed = new Set(capacity.map(({ key }) => key));
  const demands = initiatives.filter(isActive).flatMap((initiative) => initiative.demands);
  const unlisted = new Map<string, string>();
  for (const { key, name } of demands) if (!listed.has(key) && !unlisted.has(key)) unlisted.set(key, name);
  if (unlisted.size === 0) return [];
  const names = firstFew([...unlisted.values()], 12, ', ');
  const message = tables.has('Capacity')
    ? `does not list ${names}; each counts as 1 full-time`
    : `no Capacity table: ${names} count as 1 full-time each`;
  return [{ table: 'Capacity', row: 1, column: '', message, kind: 'missing' }];
}
