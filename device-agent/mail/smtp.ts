import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import type { Clock } from '../../config/clock.ts';
import type { MailConfig } from '../../config/schema.ts';
import { writeMail } from './mime.ts';
import type { MailPort } from './port.ts';

/** Milliseconds that a server may take for any one answer. */
const ANSWER_LIMIT = 20_000;

interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** What ends a conversation early. Nothing of it says to whom the mail goes. */
class Ended extends Error {
  readonly outcome: 'refused' | 'later';
  constructor(outcome: 'refused' | 'later') {
    super(outcome);
    this.outcome = outcome;
  }
}

/** One line up and its answer down, in turn. */
function converse(socket: Socket) {
  let heard = '';
  let waiting: ((reply: Reply) => void) | null = null;
  let fail: ((failure: Ended) => void) | null = null;
  const lost = () => fail?.(new Ended('later'));
  const onData = (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\r?\n/.exec(heard);
    if (!whole || !waiting) return;
    const lines = whole[0].trimEnd().split(/\r?\n/);
    heard = heard.slice(whole[0].length);
    waiting({ code: Number(whole[1]), lines });
  };
  socket.setTimeout(ANSWER_LIMIT, () => socket.destroy());
  socket.on('data', onData).on('error', lost).on('close', lost);

  const hear = () =>
    new Promise<Reply>((resolve, reject) => {
      fail = reject;
      waiting = (reply) => {
        waiting = null;
        resolve(reply);
      };
      onData(Buffer.alloc(0));
      if (socket.destroyed) lost();
    });
  return {
    /** The server's next answer, which must be of this kind: 2 or 3; whatever else it says ends the conversation. */
    expect: async (kind: 2 | 3): Promise<Reply> => {
      const reply = await hear();
      const first = Math.floor(reply.code / 100);
      if (first !== kind) throw new Ended(first === 5 ? 'refused' : 'later');
      return reply;
    },
    say: (line: string) => socket.write(`${line}\r\n`),
    release: () => {
      socket.removeAllListeners('data').removeAllListeners('close').removeAllListeners('error');
      socket.setTimeout(0);
    },
  };
}

type Security = { readonly trust: ConnectionOptions };

const open = (socket: Socket, event: 'connect' | 'secureConnect'): Promise<Socket> =>
  new Promise((resolve, reject) => {
    socket.setTimeout(ANSWER_LIMIT, () => socket.destroy());
    socket.once(event, () => {
      socket.removeAllListeners('error').removeAllListeners('close');
      resolve(socket);
    });
    socket.once('error', () => reject(new Ended('later')));
    socket.once('close', () => reject(new Ended('later')));
  });

/**
 * Hands mails to a server as RFC 6409 has it: one connection a mail, encrypted from the start or by STARTTLS, and never in
 * the clear where that was asked for. `password` comes from the file that the configuration names.
 */
export function createSmtpMail(
  config: MailConfig,
  { clock, password, trust }: { clock: Clock; password: string | null } & Security,
): MailPort {
  const { host, port, security, from, user } = config;
  const tls = (over?: Socket) => {
    const how = { ...trust, ...(over ? { socket: over } : { host, port }), servername: host };
    return open(connectTls(how), 'secureConnect');
  };

  const deliver = async (to: string, content: string): Promise<void> => {
    let socket = await (security === 'tls' ? tls() : open(connect({ host, port }), 'connect'));
    try {
      let talk = converse(socket);
      await talk.expect(2);
      talk.say('EHLO kiosk');
      const greeting = await talk.expect(2);
      if (security === 'starttls') {
        // Who offers none is not whom this mail may be given to.
        if (!greeting.lines.some((line) => /^250[- ]STARTTLS$/i.test(line))) throw new Ended('later');
        talk.say('STARTTLS');
        await talk.expect(2);
        talk.release();
        socket = await tls(socket);
        talk = converse(socket);
        talk.say('EHLO kiosk');
        await talk.expect(2);
      }
      if (user !== null && password !== null) {
        talk.say(`AUTH PLAIN ${Buffer.from(`\0${user}\0${password}`).toString('base64')}`);
        // A wrong password is the airline's affair, and the passenger's mail can wait for it.
        await talk.expect(2).catch(() => Promise.reject(new Ended('later')));
      }
      talk.say(`MAIL FROM:<${from}>`);
      await talk.expect(2);
      talk.say(`RCPT TO:<${to}>`);
      await talk.expect(2);
      talk.say('DATA');
      await talk.expect(3);
      talk.say(`${content.replace(/^\./gm, '..')}\r\n.`);
      await talk.expect(2);
      talk.say('QUIT');
    } finally {
      socket.destroySoon();
    }
  };

  return {
    send: async (mail, id) => {
      try {
        await deliver(mail.to, writeMail(mail, { from, id, date: new Date(clock.now()) }));
        return 'sent';
      } catch (failure) {
        if (failure instanceof Ended) return failure.outcome;
        throw failure;
      }
    },
  };
}
