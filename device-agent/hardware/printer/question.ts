import { type Clock, withDeadline } from '../../../config/clock.ts';
import { err, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';

const silent = () => err({ code: 'device.silent' as const });

/**
 * What a question that is being written comes to: its answer, or why there is none. Writing and answering may take
 * `limit` milliseconds each. Who answers was asked, even if the cable has not told yet that the question is through.
 */
export function answerTo<T>(
  writing: Promise<Result<void, Fault>>,
  answered: Promise<Result<T, Fault>>,
  { clock, limit }: { readonly clock: Clock; readonly limit: number },
): Promise<Result<T, Fault>> {
  const asked = withDeadline(clock, limit, writing, silent).then((sent) =>
    sent.ok ? withDeadline(clock, limit, answered, silent) : sent,
  );
  return Promise.race([answered, asked]);
}
