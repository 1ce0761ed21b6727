import type { ConnectionOptions } from 'node:tls';
import { createTransport } from 'nodemailer';
import type { Clock } from '../../config/clock.ts';
import type { MailConfig } from '../../config/schema.ts';
import type { MailPort } from './port.ts';

/** Milliseconds that a server may take for any one answer. */
const ANSWER_LIMIT = 20_000;

interface Deps {
  readonly clock: Clock;
  /** From the file that the configuration names. */
  readonly password: string | null;
  /** Whom to trust, beside those whom this machine trusts. */
  readonly trust: ConnectionOptions;
}

/**
 * Hands mails to a server: one connection a mail, encrypted from the start or by STARTTLS, and never in the clear where
 * that was asked for.
 */
export function createSmtpMail(config: MailConfig, { clock, password, trust }: Deps): MailPort {
  const { host, port, security, from, user } = config;
  const domain = from.slice(from.indexOf('@') + 1);
  const server = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
    ...{ ignoreTLS: security === 'none', tls: trust, name: 'kiosk' },
    ...{ connectionTimeout: ANSWER_LIMIT, greetingTimeout: ANSWER_LIMIT, socketTimeout: ANSWER_LIMIT },
    ...(user !== null && password !== null && { auth: { user, pass: password } }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    send: async ({ to, subject, text, html, pictures }, id) => {
      try {
        await server.sendMail({
          ...{ from, to, subject, text, html, textEncoding: 'base64', date: new Date(clock.now()) },
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: pictures.map(({ name, png }) => ({
            ...{ filename: `${name}.png`, cid: name, content: Buffer.from(png) },
            ...{ contentType: 'image/png', contentDisposition: 'inline' as const },
          })),
        });
        return 'sent';
      } catch (failure) {
        return outcomeOf(failure);
      }
    },
  };
}

/** Nothing of what a server says is passed on: it may name whom the mail goes to. */
function outcomeOf(failure: unknown): 'refused' | 'later' {
  if (!(failure instanceof Error) || !('code' in failure)) throw failure;
  const answer = 'responseCode' in failure ? Number(failure.responseCode) : 0;
  // Only what is said of this mail is final. A wrong password is the airline's affair, and the mail can wait for it.
  const isOfMail = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE';
  return isOfMail && answer >= 500 && answer < 600 ? 'refused' : 'later';
}
