import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

// developers.google.com/apps-script/reference/base/session
describe('Session', () => {
  it('tells the address only with full authorisation', async () => {
    const script = 'function who() { return Session.getActiveUser().getEmail(); }';
    const book = await openWorkbench({ script, user: 'ana@example.com' });
    expect([book.callAs('FULL', 'who'), book.callAs('LIMITED', 'who')]).toEqual(['ana@example.com', '']);
  });
});
