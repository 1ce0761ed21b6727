import { createServer, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';

/** What a server shows to prove who it is: PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

interface MailServerOptions {
  /** What it answers to a command instead of yes: a line, or `hang up`. `connect` is the greeting, `.` the end of a mail. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly identity?: Identity;
  /** Encrypted from the first byte, or when it is asked to; needs an identity. */
  readonly encrypts?: 'at once' | 'when asked' | 'never';
}

/** A mail server of a few lines: it keeps the commands that it was told, how, and the mails. */
export function openMailServer({ answers = {}, identity, encrypts = 'never' }: MailServerOptions = {}) {
  const told: string[] = [];
  const toldInTheClear: string[] = [];
  const mails: string[] = [];
  const open = new Set<Socket>();

  const talk = (socket: Socket, isGreeted: boolean) => {
    let heard = '';
    let data: string | null = null;
    const isEncrypted = socket instanceof TLSSocket;
    const answer = (command: string, usual: string) => {
      const said = answers[command] ?? usual;
      if (said === 'hang up') socket.destroy();
      else socket.write(`${said}\r\n`);
    };
    const upgrade = () => {
      socket.removeAllListeners('data');
      socket.write('220 go ahead\r\n');
      const secureContext = createSecureContext(identity);
      const secured = new TLSSocket(socket, { isServer: true, secureContext });
      secured.on('error', () => {});
      talk(secured, true);
    };
    const hello = () => {
      const offers = ['250-test', ...(encrypts === 'when asked' && !isEncrypted ? ['250-STARTTLS'] : [])];
      return [...offers, '250 AUTH PLAIN'].join('\r\n');
    };
    if (!isGreeted) answer('connect', '220 test');
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
        if (!isEncrypted) toldInTheClear.push(line);
        const [command = ''] = line.split(/[ :]/);
        if (command === 'STARTTLS' && encrypts === 'when asked' && !answers.STARTTLS) return upgrade();
        if (command === 'DATA') data = answers.DATA ? null : '';
        answer(command, command === 'DATA' ? '354 go on' : command === 'EHLO' ? hello() : '250 yes');
      }
    });
  };
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  };
  const server =
    encrypts === 'at once'
      ? createTlsServer({ ...identity }, (socket) => talk(socket, false))
      : createServer((socket) => talk(socket, false));
  server.on('connection', keep);
  server.on('tlsClientError', () => {});

  return new Promise<{
    readonly port: number;
    readonly told: readonly string[];
    readonly toldInTheClear: readonly string[];
    readonly mails: readonly string[];
    readonly close: () => Promise<void>;
  }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        ...{ told, toldInTheClear, mails },
        port: typeof address === 'object' && address ? address.port : 0,
        close: () =>
          new Promise((closed) => {
            for (const socket of open) socket.destroy();
            server.close(() => closed());
          }),
      });
    });
  });
}

export type MailServer = Awaited<ReturnType<typeof openMailServer>>;
