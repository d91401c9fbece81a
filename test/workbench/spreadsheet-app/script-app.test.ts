import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const open = async () => {
  const book = await openWorkbench({ script: 'function hourly(e) { console.log("ran " + e.triggerUid); }' });
  return { book, app: book.services.ScriptApp };
};

describe('triggers', () => {
  // developers.google.com/workspace/add-ons/concepts/editor-triggers; the text: public code (id1107022911, id39503373486)
  it('are one of each type a user and file', async () => {
    const { book, app } = await open();
    const trigger = app.newTrigger('hourly').timeBased().everyHours(1).create();
    expect([
      trigger.getHandlerFunction(),
      String(trigger.getEventType()),
      app.getProjectTriggers().length,
    ]).toEqual(['hourly', 'CLOCK', 1]);
    expect(() => app.newTrigger('hourly').timeBased().everyHours(2).create()).toThrow(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    book.signIn('ana@example.com');
    app.newTrigger('hourly').timeBased().everyHours(1).create();
    expect([app.getProjectTriggers().length, book.triggers.length]).toEqual([1, 2]);
  });

  it('run hourly at most', async () => {
    const { app } = await open();
    expect(() => app.newTrigger('hourly').timeBased().everyMinutes(5)).toThrow(/more often than hourly/);
  });

  it('run when their time comes, until they are deleted', async () => {
    const { book, app } = await open();
    const trigger = app.newTrigger('hourly').timeBased().everyHours(1).create();
    book.fire('CLOCK');
    app.deleteTrigger(trigger);
    book.fire('CLOCK');
    expect(book.logs).toEqual([`ran ${trigger.getUniqueId()}`]);
  });
});

// github.com/tanaikech/gas-fakes, testscriptapp.js
describe('enums', () => {
  it('print and serialise as their names', async () => {
    const { app } = await open();
    expect([String(app.AuthMode.CUSTOM_FUNCTION), String(app.EventType.ON_CHANGE)]).toEqual([
      'CUSTOM_FUNCTION',
      'ON_CHANGE',
    ]);
    expect(JSON.stringify(app.AuthMode.NONE)).toBe('"NONE"');
  });
});
