import { signatureError } from './guard.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
}

const DAILY_QUOTA = 100;

/** developers.google.com/apps-script/reference/mail/mail-app: mails are kept, none is sent. */
export class MailApp implements Pick<GoogleAppsScript.Mail.MailApp, 'sendEmail' | 'getRemainingDailyQuota'> {
  readonly sent: Mail[] = [];

  /** `sendEmail(to, subject, body, options?)` or `sendEmail({ to, subject, body, htmlBody })`. */
  sendEmail(...args: readonly unknown[]): void {
    const [first, subject, body, options] = args;
    const message =
      typeof first === 'object' && first !== null
        ? first
        : Object.assign({}, options, { to: first, subject, body });
    const text = (name: string) => {
      const value: unknown = Reflect.get(message, name);
      return typeof value === 'string' ? value : undefined;
    };
    const to = text('to');
    if (to === undefined) throw signatureError('MailApp.sendEmail', args);
    const htmlBody = text('htmlBody');
    const mail = { to, subject: text('subject') ?? '', body: text('body') ?? '' };
    this.sent.push(htmlBody === undefined ? mail : { ...mail, htmlBody });
  }
  getRemainingDailyQuota(): number {
    return DAILY_QUOTA - this.sent.length;
  }
}
