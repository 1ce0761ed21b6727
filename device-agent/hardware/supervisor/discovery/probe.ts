import { type Clock, withDeadline } from '../../../../config/clock.ts';
import type { Find } from '../../../../config/find.ts';
import type { OpenPort } from '../../transport/byte-port.ts';
import type { ProbeAnswer } from './fingerprint.ts';

/** An answer longer than this is not one: nobody reads a device empty to find out what it is. */
const LONGEST_ANSWER = 4096;

/** Asks whatever is behind a port whether it is the one, and gives the port back. */
export async function probe(
  open: OpenPort,
  { ask, answer, within }: NonNullable<Find['probe']>,
  clock: Clock,
): Promise<ProbeAnswer> {
  const opened = await open();
  if (!opened.ok) return 'wrong';
  const port = opened.value;
  const expected = new RegExp(answer, 's');
  let heard = '';
  const answered = new Promise<ProbeAnswer>((resolve) => {
    port.onClosed(() => resolve('wrong'));
    port.onBytes((bytes) => {
      heard = (heard + Buffer.from(bytes).toString('latin1')).slice(0, LONGEST_ANSWER);
      if (expected.test(heard)) resolve('right');
    });
  });
  if (ask !== '') void port.write(Buffer.from(ask, 'latin1'));
  const verdict = await withDeadline(clock, within, answered, (): ProbeAnswer => 'wrong');
  await port.close();
  return verdict;
}
