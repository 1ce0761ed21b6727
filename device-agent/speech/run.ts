import { spawn } from 'node:child_process';
import { type Clock, timeLimit } from '../../config/clock.ts';

/** Milliseconds that a program may take over one utterance: whoever waits for a voice longer has gone. */
export const RUN_LIMIT = 5_000;

/** Bytes that one utterance may come to: three minutes of speech. */
export const LARGEST = 8 * 1024 * 1024;

/**
 * What a program answers to a text; null when it is not there, fails, is late or says too much. The text goes in by
 * standard input, because everyone on a machine can read the arguments of its programs.
 */
export function answerOf(
  program: string,
  args: readonly string[],
  text: string,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], signal, killSignal: 'SIGKILL' });
    const parts: Buffer[] = [];
    let size = 0;
    const kill = () => child.kill('SIGKILL');
    const stopLimit = timeLimit(clock, RUN_LIMIT, kill);
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > LARGEST) kill();
    });
    // It is told of by `close`, with a code that is not 0.
    child.stdin.on('error', () => {});
    child.on('error', () => {
      stopLimit();
      resolve(null);
    });
    child.on('close', (code) => {
      stopLimit();
      resolve(code === 0 ? Buffer.concat(parts) : null);
    });
    child.stdin.end(text);
  });
}
