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
import type { Mail, MailOutcome, MailPort } from './port.ts';
import { createMailQueue, MAIL_DOUBT_MIGRATION, MAIL_MIGRATION } from './queue.ts';
import { createSmtpMail } from './smtp.ts';
import { type MailServer, openMailServer } from './testing/mail-server.ts';

const TO = 'mei.lin@example.com';
const MAIL: Mail = {
  to: TO,
  subject: '您的登机牌: XD 188',
  text: '.A line that begins with a dot\nand 登机牌',
  html: '<p>登机牌</p>',
  pictures: [{ name: 'pass-1', png: Buffer.from('not quite a picture') }],
  again: 'It may be there',
};

let opened: MailServer | null = null;
afterEach(() => opened?.close());

const configFor = (port: number, changes: Partial<MailConfig> = {}): MailConfig => ({
  ...mailSchema.parse({ host: '127.0.0.1', port, security: 'none', from: 'kiosk@airline.example' }),
  ...changes,
});
const sendTo = async (answers: Readonly<Record<string, string>>, changes: Partial<MailConfig> = {}) => {
  const peer = await openMailServer({ answers });
  opened = peer;
  const smtp = createSmtpMail(configFor(peer.port, changes), {
    clock: systemClock,
    password: 'p',
    trust: {},
  });
  return { peer, outcome: await smtp.send(MAIL, 'ID-1', false) };
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
    [{ '.': 'hang up' }, 'in-doubt'],
    [{ '.': '554 no' }, 'refused'],
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
    MAIL_DOUBT_MIGRATION,
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
const says = (...outcomes: readonly MailOutcome[]): MailPort & { sent: string[]; doubted: boolean[] } => {
  const sent: string[] = [];
  const doubted: boolean[] = [];
  return {
    sent,
    doubted,
    send: async (_mail, id, mayBeThere) => {
      sent.push(id);
      doubted.push(mayBeThere);
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

  it('says of a mail that may be there already that it may, under the same name', async () => {
    const port = says('in-doubt', 'later', 'sent');
    const { queue, pauses, fire, events } = openQueue(port);
    await queue.put(MAIL, [JOB], 3600_000);
    for (const attempt of [1, 2]) {
      await expect.poll(() => pauses.length).toBe(attempt);
      fire();
    }
    await expect.poll(events).toEqual(['pass.delivered']);
    expect(port.doubted).toEqual([false, true, true]);
    expect(new Set(port.sent).size).toBe(1);
  });

  it.each([
    ['refused', ['in-doubt', 'refused'] as const, 3600_000],
    ['in vain until the flight', ['in-doubt'] as const, 10_000],
  ])(
    'claims of a mail in doubt, tried again and %s, neither that it came nor that it did not',
    async (_how, outcomes, until) => {
      const { queue, pauses, fire, events, ledger, addresses } = openQueue(says(...outcomes));
      await queue.put(MAIL, [JOB], until);
      await expect.poll(() => pauses.length).toBe(1);
      fire();
      await expect.poll(events).toEqual(['pass.delivery-in-doubt']);
      // It may have been printed by whoever got it: paper after it is a reprint.
      expect(ledger.mayHavePrinted('R1', 'boarding-pass')).toBe(true);
      expect(addresses()).toBe(false);
    },
  );

  it('tells staff of a certificate that is not trusted, until it is', async () => {
    const { queue, pauses, fire, events } = openQueue(says('untrusted', 'untrusted', 'sent'));
    const told: string[] = [];
    queue.onFault(() => told.push(queue.faults().join()));
    await queue.put(MAIL, [JOB], 3600_000);
    for (const attempt of [1, 2]) {
      await expect.poll(() => pauses.length).toBe(attempt);
      expect(queue.faults()).toEqual(['mail.untrusted']);
      fire();
    }
    await expect.poll(events).toEqual(['pass.delivered']);
    expect(told).toEqual(['mail.untrusted', '']);
  });

  it('remembers over a restart that a mail may be there', async () => {
    const before = openQueue(says('in-doubt'));
    await before.queue.put(MAIL, [JOB], 3600_000);
    await expect.poll(() => before.pauses.length).toBe(1);
    before.queue.stop();
    const port = says('sent');
    openQueue(port, before.database).queue.resume();
    await expect.poll(() => port.doubted).toEqual([true]);
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
