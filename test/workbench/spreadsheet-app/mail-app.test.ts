import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

// developers.google.com/apps-script/reference/mail/mail-app
describe('MailApp', () => {
  it('keeps what was sent and counts the quota', async () => {
    const book = await openWorkbench({ script: '' });
    const { MailApp } = book.services;
    MailApp.sendEmail('ana@example.com', 'Digest', 'Text', { htmlBody: '<p>Text</p>' });
    MailApp.sendEmail({ to: 'ben@example.com', subject: 'Again', body: 'More' });
    expect(book.mails).toEqual([
      { to: 'ana@example.com', subject: 'Digest', body: 'Text', htmlBody: '<p>Text</p>' },
      { to: 'ben@example.com', subject: 'Again', body: 'More' },
    ]);
    expect(MailApp.getRemainingDailyQuota()).toBe(98);
  });
});
