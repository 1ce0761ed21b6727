import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { type MailConfig, mailSchema } from '../../config/schema.ts';
import { openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from '../hardware/jobs/ledger.ts';
import type { Mail, MailPort } from './port.ts';
import { createMailQueue, MAIL_MIGRATION } from './queue.ts';
import { createSmtpMail } from './smtp.ts';

const TO = 'mei.lin@example.com';
const MAIL: Mail = {
  to: TO,
  subject: '您的登机牌: XD 188',
  text: '.A line that begins with a dot\nand 登机牌',
  html: '<p>登机牌</p>',
  pictures: [{ name: 'pass-1', png: Buffer.from('not quite a picture') }],
};

/** A mail server of a few lines: what it is told, and what it answers to each command instead of yes. */
function openServer(answers: Readonly<Record<string, string>> = {}) {
  const told: string[] = [];
  const mails: string[] = [];
  const talk = (socket: Socket) => {
    let heard = '';
    let data: string | null = null;
    const answer = (command: string, usual: string) => {
      const said = answers[command] ?? usual;
      if (said === 'hang up') socket.destroy();
      else socket.write(`${said}\r\n`);
    };
    answer('connect', '220 test');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        if (data !== null) {
          if (line !== '.') data += `${line.replace(/^\.\./, '.')}\r\n`;
          else {
            mails.push(data);
            data = null;
            answer('.', '250 taken');
          }
          continue;
        }
        told.push(line);
        const [command = ''] = line.split(/[ :]/);
        if (command === 'DATA') data = answers.DATA ? null : '';
        answer(
          command,
          command === 'DATA' ? '354 go on' : command === 'EHLO' ? '250-test\r\n250 AUTH PLAIN' : '250 yes',
        );
      }
    });
  };
  return new Promise<{ server: Server; port: number; told: string[]; mails: string[] }>((resolve) => {
    const server = createServer(talk).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0, told, mails });
    });
  });
}
let opened: Server | null = null;
afterEach(() => void opened?.close());

const configFor = (port: number, changes: Partial<MailConfig> = {}): MailConfig => ({
  ...mailSchema.parse({ host: '127.0.0.1', port, security: 'none', from: 'kiosk@airline.example' }),
  ...changes,
});
const sendTo = async (answers: Readonly<Record<string, string>>, changes: Partial<MailConfig> = {}) => {
  const peer = await openServer(answers);
  opened = peer.server;
  const smtp = createSmtpMail(configFor(peer.port, changes), {
    clock: systemClock,
    password: 'p',
    trust: {},
  });
  return { peer, outcome: await smtp.send(MAIL, 'ID-1') };
};

describe('a mail', () => {
  it('reaches the server with its sender, its reader, text, HTML and picture', async () => {
    const { peer, outcome } = await sendTo({}, { user: 'kiosk' });
    expect(outcome).toBe('sent');
    expect(peer.told.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA']),
    );
    const [mail = ''] = peer.mails;
    expect(mail).toContain(`To: ${TO}`);
    expect(mail).toContain('Message-ID: <ID-1@airline.example>');
    const parts = [...mail.matchAll(/base64\r\n(?:[^\r]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(
      ([, body = '']) => Buffer.from(body, 'base64').toString(),
    );
    expect(parts).toEqual([MAIL.text, MAIL.html, 'not quite a picture']);
    expect(mail).toContain('Content-ID: <pass-1>');
  });

  it.each([
    [{ RCPT: '550 nobody' }, 'refused'],
    [{ RCPT: '451 later' }, 'later'],
    [{ connect: '421 busy' }, 'later'],
    [{ connect: 'hang up' }, 'later'],
    [{ EHLO: 'hang up' }, 'later'],
    [{ DATA: '554 no' }, 'refused'],
    [{ '.': '452 full' }, 'later'],
    [{ '.': 'hang up' }, 'later'],
    [{ MAIL: 'nonsense' }, 'later'],
  ] as const)('answered with %j is %s', async (answers, outcome) => {
    const late = 'MAIL' in answers ? { ...answers, MAIL: 'hang up' } : answers;
    expect((await sendTo(late)).outcome).toBe(outcome);
  });

  it('with a wrong password waits: that is not the passenger’s fault', async () => {
    expect((await sendTo({ AUTH: '535 no' }, { user: 'kiosk' })).outcome).toBe('later');
  });

  it('is not sent in the clear where the server offers no encryption', async () => {
    const { peer, outcome } = await sendTo({ STARTTLS: '502 no' }, { security: 'starttls' });
    expect(outcome).toBe('later');
    expect(peer.told.join()).not.toContain(TO);
  });
});

function openQueue(port: MailPort, database = openDatabase({ path: ':memory:' })) {
  migrate(database, [
    ...[OUTBOX_MIGRATION, LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, LEDGER_SUBJECT_MIGRATION],
    MAIL_MIGRATION,
  ]);
  const timers: (() => void)[] = [];
  let now = 0;
  const pauses: number[] = [];
  const clock = {
    now: () => now,
    setTimeout: (run: () => void, milliseconds: number) => {
      pauses.push(milliseconds);
      timers.push(() => {
        now += milliseconds;
        run();
      });
    },
    clearTimeout: () => {},
  };
  const outbox = createOutbox({ database, source: 'kiosk/T', capacity: 100, clock });
  const ledger = createLedger(database);
  const queue = createMailQueue({ database, outbox, ledger, mail: port, clock, onDelivered: () => {} });
  return {
    database,
    queue,
    ledger,
    pauses,
    fire: () => timers.shift()?.(),
    events: () => outbox.lease(100)?.events.map(({ type }) => type) ?? [],
    addresses: () => JSON.stringify(database.prepare('SELECT * FROM mail_queue').all()).includes(TO),
  };
}
const JOB = { visitId: newId(), reservationId: 'R1', document: 'boarding-pass', reprint: false } as const;
const says = (...outcomes: readonly ('sent' | 'refused' | 'later')[]): MailPort & { sent: string[] } => {
  const sent: string[] = [];
  return {
    sent,
    send: async (_mail, id) => {
      sent.push(id);
      return outcomes[sent.length - 1] ?? 'later';
    },
  };
};

describe('the queue of mails', () => {
  it('tries again after longer and longer pauses, under one name, and forgets the address with the mail', async () => {
    const port = says('later', 'later', 'sent');
    const { queue, pauses, fire, events, addresses, ledger } = openQueue(port);
    expect(await queue.put(MAIL, [JOB], 3600_000)).toBe(true);
    await expect.poll(() => pauses.length).toBe(1);
    expect(addresses()).toBe(true);
    fire();
    await expect.poll(() => pauses.length).toBe(2);
    expect(pauses[1]).toBe(2 * (pauses[0] ?? 0));
    fire();
    await expect.poll(events).toEqual(['pass.delivered']);
    expect(new Set(port.sent).size).toBe(1);
    expect(addresses()).toBe(false);
    expect(ledger.mayHavePrinted('R1', 'boarding-pass')).toBe(true);
  });

  it.each([
    ['refused at once', ['refused'], 3600_000],
    ['too late for the flight', [], 10_000],
  ] as const)('gives up what is %s, and says so', async (_what, outcomes, usefulUntil) => {
    const { queue, fire, pauses, events, addresses, ledger } = openQueue(says(...outcomes));
    await queue.put(MAIL, [JOB], usefulUntil);
    if (outcomes.length === 0) {
      await expect.poll(() => pauses.length).toBe(1);
      fire();
    }
    await expect.poll(events).toEqual(['pass.not-delivered']);
    expect(addresses()).toBe(false);
    expect(ledger.mayHavePrinted('R1', 'boarding-pass')).toBe(false);
  });

  it('goes on where an agent that died has left it', async () => {
    const before = openQueue(says());
    await before.queue.put(MAIL, [JOB], 3600_000);
    await expect.poll(() => before.pauses.length).toBe(1);
    before.queue.stop();
    const after = openQueue(says('sent'), before.database);
    after.queue.resume();
    await expect.poll(after.events).toEqual(['pass.delivered']);
  });
});
