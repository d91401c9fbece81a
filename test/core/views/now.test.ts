import { describe, expect, it } from 'vitest';
import { nowView } from '../../../src/core/views/now.ts';
import { readNowRequest } from '../../../src/core/views/requests.ts';
import { boardOf, day } from '../sheet.ts';

describe('what the sidebar shows', () => {
  it('is text and numbers only, with the heaviest rows first', () => {
    const view = nowView(
      boardOf({
        Initiatives:
          'ID | Initiative | Status | Start | End | Visionary | Prophet | Operator\nI-1 | Atlas | Active | 2026-06-01 | soon | Ana | Ben | Cleo\nI-2 | Borealis | Active | 2026-06-01 | 2026-06-02 | | |',
        Limits: 'Scope | Limit\nPortfolio | 1',
      }),
    );
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view.rows.map(({ label }) => label)).toEqual(['Borealis', 'Atlas']);
    expect(view.findings).toContainEqual({
      text: 'Row 2, End: expected a date, got "soon"',
      place: { tab: 'Initiatives', row: 2, column: 5 },
    });
    expect(view).toMatchObject({ day: '1 Jun 2026', band: 'unknown', coverage: '2 of 12 measured' });
  });
});

describe('[S2] what the sidebar may send', () => {
  it('a day, or null for today', () => {
    expect(readNowRequest({ asOf: null })).toEqual({ kind: 'value', value: null });
    expect(readNowRequest({ asOf: '2026-06-01' })).toEqual({ kind: 'value', value: day('2026-06-01') });
  });

  it.each([undefined, null, 'x', {}, { asOf: 5 }, { asOf: '2026-02-30' }, { asOf: null, extra: 1 }, []])(
    '%j is refused with a sentence',
    (request) => {
      const parsed = readNowRequest(request);
      expect(parsed.kind).toBe('refused');
      expect(parsed.kind === 'refused' && parsed.sentence).toMatch(/^Leeway could not read .+\.$/);
    },
  );
});
