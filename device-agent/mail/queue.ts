import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { FaultCode } from '../contract/faults.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { Mail, MailPort } from './port.ts';

/** How the queue's table comes to be; handed to whoever opens the kiosk's database, which is encrypted at rest. */
export const MAIL_MIGRATION = {
  name: 'mail-queue',
  sql: `
    CREATE TABLE mail_queue (
      mail_id TEXT PRIMARY KEY,
      mail TEXT NOT NULL,
      jobs TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      good_until INTEGER NOT NULL
    ) STRICT;
  `,
};

/** A mail that was sent to the end, and of which nobody said that it was taken. */
export const MAIL_DOUBT_MIGRATION = {
  name: 'mail-queue/2',
  sql: 'ALTER TABLE mail_queue ADD COLUMN may_be_there INTEGER NOT NULL DEFAULT 0',
};

/** Milliseconds before a mail is tried again: doubled each time, up to the last. */
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 15 * 60_000;
/** Milliseconds in which a mail must have been taken, whenever its flight leaves. */
const GOOD_FOR = 12 * 3600_000;

type Job = Parameters<Ledger['delivered']>[0];

/** `in-doubt`: it may have reached its reader. */
type Ending = 'sent' | 'not-sent' | 'in-doubt';

const told = ({ visitId, jobId, reprint }: Job, how: Ending): KioskEvent => {
  switch (how) {
    case 'sent':
      return { type: 'pass.delivered', data: { visitId, jobId, medium: 'e-mail', reprint } };
    case 'not-sent':
      return { type: 'pass.not-delivered', data: { visitId, jobId, medium: 'e-mail' } };
    case 'in-doubt':
      return { type: 'pass.delivery-in-doubt', data: { visitId, jobId, medium: 'e-mail', reprint } };
  }
};

interface Row {
  mail_id: string;
  mail: string;
  jobs: string;
  attempts: number;
  good_until: number;
  may_be_there: number;
}

/** Bytes do not survive JSON: pictures are kept as Base64. */
const asText = ({ pictures, ...mail }: Mail): string =>
  JSON.stringify({
    ...mail,
    pictures: pictures.map(({ name, png }) => ({ name, png: Buffer.from(png).toString('base64') })),
  });
const asMail = (text: string): Mail => {
  const mail = JSON.parse(text) as Omit<Mail, 'pictures'> & { pictures: { name: string; png: string }[] };
  return {
    ...mail,
    pictures: mail.pictures.map(({ name, png }) => ({ name, png: Buffer.from(png, 'base64') })),
  };
};

/**
 * Mails of passes that wait to be taken. A row is durable before the passenger is told that it will be sent, and is gone,
 * with the address, in the transaction that says how it ended: the passes are then in the ledger like any others.
 */
export function createMailQueue(deps: {
  readonly database: Database;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly ledger: Pick<Ledger, 'delivered'>;
  /** Null where this kiosk sends no mail. */
  readonly mail: MailPort | null;
  readonly clock: Clock;
  /** A pass was delivered: the DCS wants to know. */
  readonly onDelivered: () => void;
}) {
  const { database, outbox, ledger, mail: port, clock, onDelivered } = deps;
  const add = database.prepare(
    'INSERT INTO mail_queue (mail_id, mail, jobs, good_until) VALUES (?, ?, ?, ?)',
  );
  const waiting = database.prepare<[], Row>('SELECT * FROM mail_queue ORDER BY mail_id');
  const count = database.prepare(
    'UPDATE mail_queue SET attempts = attempts + 1, may_be_there = max(may_be_there, ?) WHERE mail_id = ?',
  );
  const remove = database.prepare('DELETE FROM mail_queue WHERE mail_id = ?');
  const timers = new Map<string, unknown>();
  let stopped = false;
  let isUntrusted = false;
  const troubleListeners: (() => void)[] = [];
  const setUntrusted = (now: boolean) => {
    if (now === isUntrusted) return;
    isUntrusted = now;
    for (const listener of troubleListeners) listener();
  };

  const end = async (row: Row, how: Ending): Promise<void> => {
    const jobs = JSON.parse(row.jobs) as Job[];
    const events = jobs.map((job) => told(job, how));
    const recorded = await outbox.record(events, () => {
      remove.run(row.mail_id);
      if (how === 'not-sent') return;
      for (const job of jobs) ledger.delivered(job, how === 'sent' ? 'printed' : 'unknown', clock.now());
    });
    // Sent again rather than never told: whoever gets it twice sees the same message.
    if (!recorded.ok) later(row);
    else if (how !== 'not-sent') onDelivered();
  };

  const attempt = async (row: Row): Promise<void> => {
    timers.delete(row.mail_id);
    if (stopped || !port) return;
    const mayBeThere = row.may_be_there === 1;
    const givenUp = mayBeThere ? 'in-doubt' : 'not-sent';
    if (clock.now() >= row.good_until) return end(row, givenUp);
    const outcome = await port.send(asMail(row.mail), row.mail_id, mayBeThere);
    if (stopped) return;
    setUntrusted(outcome === 'untrusted');
    if (outcome === 'sent') return end(row, 'sent');
    if (outcome === 'refused') return end(row, givenUp);
    const doubt = outcome === 'in-doubt' ? 1 : row.may_be_there;
    count.run(doubt, row.mail_id);
    later({ ...row, attempts: row.attempts + 1, may_be_there: doubt });
  };

  const later = (row: Row) => {
    const wait = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(row.attempts, 10));
    const untilUseless = Math.max(0, row.good_until - clock.now());
    timers.set(
      row.mail_id,
      clock.setTimeout(() => void attempt(row), Math.min(wait, untilUseless)),
    );
  };

  return {
    /** Queues a mail, which is useless once its flights have left (`usefulUntil`, milliseconds). False: not durable. */
    put: async (mail: Mail, jobs: readonly Omit<Job, 'jobId'>[], usefulUntil: number): Promise<boolean> => {
      if (!port) return false;
      const named = jobs.map((job) => ({ ...job, jobId: newId() }));
      const row: Row = {
        mail_id: newId(),
        mail: asText(mail),
        jobs: JSON.stringify(named),
        attempts: 0,
        may_be_there: 0,
        good_until: Math.min(usefulUntil, clock.now() + GOOD_FOR),
      };
      const written = await outbox.record([], () => add.run(row.mail_id, row.mail, row.jobs, row.good_until));
      if (written.ok) void attempt(row);
      return written.ok;
    },
    /** The faults that staff are told of, and when they come and go. */
    faults: (): FaultCode[] => (isUntrusted ? ['mail.untrusted'] : []),
    onFault: (listener: () => void) => troubleListeners.push(listener),
    /** After a start: what waited goes on waiting. */
    resume: () => {
      for (const row of waiting.all()) void attempt(row);
    },
    stop: () => {
      stopped = true;
      for (const timer of timers.values()) clock.clearTimeout(timer);
    },
  };
}

export type MailQueue = ReturnType<typeof createMailQueue>;
