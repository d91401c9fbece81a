import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const open = async () => {
  const book = await openWorkbench({ script: '', now: '2026-01-01T00:00:00Z' });
  return { book, ...book.services };
};

// github.com/brucemcpherson/gas-fakes, test/teststores.js; developers.google.com/apps-script/guides/services/quotas
describe('properties', () => {
  it('keep texts; what is missing is null', async () => {
    const { PropertiesService } = await open();
    const store = PropertiesService.getDocumentProperties();
    Reflect.apply(store.setProperty, store, ['n', 5]);
    expect([store.getProperty('n'), store.getProperty('none'), store.getKeys()]).toEqual(['5', null, ['n']]);
    expect(PropertiesService.getDocumentProperties().getProperties()).toEqual({ n: '5' });
    store.deleteProperty('n');
    expect(store.getKeys()).toEqual([]);
  });

  it('of a user are hidden from the next one', async () => {
    const { book, PropertiesService } = await open();
    PropertiesService.getUserProperties().setProperty('mine', '1');
    book.signIn('ana@example.com');
    expect(PropertiesService.getUserProperties().getProperty('mine')).toBeNull();
  });

  it('hold 9 KB a value and 500 KB in all', async () => {
    const { PropertiesService } = await open();
    const store = PropertiesService.getScriptProperties();
    expect(() => store.setProperty('big', 'x'.repeat(9 * 1024 + 1))).toThrow('Argument too large: value');
    for (let index = 0; index < 55; index += 1) store.setProperty(`k${index}`, 'x'.repeat(9 * 1024));
    expect(() => store.setProperty('more', 'x'.repeat(9 * 1024))).toThrow(
      'You have exceeded the property storage quota.',
    );
  });
});
