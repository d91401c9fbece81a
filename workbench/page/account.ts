import type { Workbench } from '../workbench.ts';
import { askEmail } from './dialogs.ts';
import { byId } from './element.ts';

/** Shows who sits before the page, and lets another person take the seat: rights depend on the address. */
export function showAccount(workbench: Workbench, user: string): void {
  const button = byId('account');
  button.textContent = user;
  button.addEventListener('click', () => {
    const message = 'The add-on sees this address as the one who is signed in to Google.';
    askEmail('Who sits before the page', message, button.textContent ?? '', (email) => {
      workbench.signIn(email);
      button.textContent = email;
    });
  });
}
