import { Transform } from 'node:stream';
import type { ConnectionOptions } from 'node:tls';
import { createTransport } from 'nodemailer';
import type { Clock } from '../../config/clock.ts';
import type { MailConfig } from '../../config/schema.ts';
import type { MailOutcome, MailPort } from './port.ts';

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
  const open = () =>
    createTransport({
      ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
      ...{ ignoreTLS: security === 'none', tls: { minVersion: 'TLSv1.2', ...trust }, name: 'kiosk' },
      ...{ connectionTimeout: ANSWER_LIMIT, greetingTimeout: ANSWER_LIMIT, socketTimeout: ANSWER_LIMIT },
      ...(user !== null && password !== null && { auth: { user, pass: password } }),
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  return {
    send: async ({ to, subject, text, html, pictures, again }, id, mayBeThere) => {
      const server = open();
      let isOut = false;
      server.use('stream', (mail, next) => {
        mail.message.transform(
          () =>
            new Transform({
              transform: (chunk, _encoding, done) => done(null, chunk),
              // From here on the server may have all of it, whatever is heard.
              flush: (done) => {
                isOut = true;
                done();
              },
            }),
        );
        next();
      });
      try {
        await server.sendMail({
          ...{ from, to, subject, textEncoding: 'base64', date: new Date(clock.now()) },
          text: mayBeThere ? `${again}\n\n${text}` : text,
          html: mayBeThere ? html.replace(/<body[^>]*>/, (body) => `${body}<p><em>${again}</em></p>`) : html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: pictures.map(({ name, png }) => ({
            ...{ filename: `${name}.png`, cid: name, content: Buffer.from(png) },
            ...{ contentType: 'image/png', contentDisposition: 'inline' as const },
          })),
        });
        return 'sent';
      } catch (failure) {
        return outcomeOf(failure, isOut);
      } finally {
        server.close();
      }
    },
  };
}

/** Nothing of what a server says is passed on: it may name whom the mail goes to. */
function outcomeOf(failure: unknown, isOut: boolean): Exclude<MailOutcome, 'sent'> {
  if (!(failure instanceof Error) || !('code' in failure)) throw failure;
  const answer = 'responseCode' in failure ? Number(failure.responseCode) : 0;
  // What the library found wrong before or during the handshake; it keeps no code of its own for certificates.
  if (failure.code === 'ESOCKET' || failure.code === 'ETLS')
    if (/certificate|altnames/i.test(failure.message)) return 'untrusted';
  // Only what is said of this mail is final. A wrong password is the airline's affair, and the mail can wait for it.
  const isOfMail = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE';
  if (isOfMail && answer >= 500 && answer < 600) return 'refused';
  return isOut && !isOfMail ? 'in-doubt' : 'later';
}
