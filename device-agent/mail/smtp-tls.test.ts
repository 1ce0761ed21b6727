import type { ConnectionOptions } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { mailSchema } from '../../config/schema.ts';
import type { Mail } from './port.ts';
import { createSmtpMail } from './smtp.ts';
import { makeCertificate } from './testing/certificate.ts';
import { type MailServer, openMailServer } from './testing/mail-server.ts';

const MAIL: Mail = {
  ...{ to: 'mei.lin@example.com', subject: 'XD 188', text: '登机牌', html: '<body><p>登机牌</p></body>' },
  ...{ pictures: [], again: 'It may be there' },
};
/** The server of this machine, and one that says it is another. */
const TRUE = makeCertificate('localhost', '127.0.0.1');
const OTHER = makeCertificate('mail.elsewhere.example', null);

let server: MailServer | null = null;
afterEach(() => server?.close());

type Options = NonNullable<Parameters<typeof openMailServer>[0]>;
const WAYS = [
  ['tls', 'at once'],
  ['starttls', 'when asked'],
] as const;

async function send(
  security: 'tls' | 'starttls',
  options: Options,
  trust: ConnectionOptions,
  mayBeThere = false,
) {
  server = await openMailServer(options);
  const config = mailSchema.parse({
    ...{ host: '127.0.0.1', port: server.port, security, from: 'kiosk@airline.example', user: 'kiosk' },
  });
  const smtp = createSmtpMail(config, { clock: systemClock, password: 'a secret', trust });
  return { peer: server, outcome: await smtp.send(MAIL, 'ID-1', mayBeThere) };
}
const heard = ({ told, toldInTheClear }: MailServer) => ({
  all: told.join('\n'),
  clear: toldInTheClear.join('\n'),
});

describe.each(WAYS)('a mail by %s', (security, encrypts) => {
  it('reaches a server whose certificate is trusted, and neither password nor address goes in the clear', async () => {
    const { peer, outcome } = await send(security, { encrypts, identity: TRUE }, { ca: TRUE.cert });
    expect(outcome).toBe('sent');
    expect(peer.mails).toHaveLength(1);
    const { all, clear } = heard(peer);
    expect(all).toMatch(/AUTH PLAIN[\s\S]*RCPT TO:<mei.lin@example.com>/);
    expect(clear.split('\n').filter(Boolean)).toEqual(
      security === 'tls' ? [] : [expect.stringMatching(/^EHLO /), 'STARTTLS'],
    );
  });

  it.each([
    ['that nobody vouches for', TRUE, {}],
    ['of another server', OTHER, { ca: OTHER.cert }],
  ] as const)(
    'is not sent to a certificate %s, which is told from a server that is away',
    async (_whose, identity, trust) => {
      const { peer, outcome } = await send(security, { encrypts, identity }, trust);
      expect(outcome).toBe('untrusted');
      expect(peer.mails).toEqual([]);
      expect(heard(peer).all).not.toMatch(/AUTH|RCPT|MAIL/);
    },
  );

  it('waits while the server breaks off the handshake', async () => {
    const { outcome } = await send(
      security,
      { encrypts, identity: TRUE, answers: { EHLO: 'hang up' } },
      { ca: TRUE.cert },
    );
    expect(outcome).toBe('later');
  });

  it('is in doubt where the connection is lost after its end, and then says that it may be there', async () => {
    const lost = { encrypts, identity: TRUE, answers: { '.': 'hang up' } };
    const { peer, outcome } = await send(security, lost, { ca: TRUE.cert });
    expect(outcome).toBe('in-doubt');
    expect(peer.mails).toHaveLength(1);
    await peer.close();
    const again = await send(security, { encrypts, identity: TRUE }, { ca: TRUE.cert }, true);
    expect(again.outcome).toBe('sent');
    const [first = '', second = ''] = [peer.mails[0], again.peer.mails[0]];
    const nameOf = (mail: string) => /^Message-ID: .*$/im.exec(mail)?.[0];
    expect(nameOf(second)).toBe(nameOf(first));
    const bodies = (mail: string) =>
      [...mail.matchAll(/base64\r\n(?:[^\r]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body = '']) =>
        Buffer.from(body, 'base64').toString(),
      );
    expect(bodies(first).join()).not.toContain(MAIL.again);
    for (const body of bodies(second)) expect(body).toContain(MAIL.again);
    expect(bodies(second)).toHaveLength(2);
  });
});

it('is not sent in the clear where encryption is refused, whoever refuses it', async () => {
  const { peer, outcome } = await send('starttls', { encrypts: 'never' }, {});
  expect(outcome).toBe('later');
  expect(heard(peer).all).not.toMatch(/AUTH|RCPT|MAIL/);
});
