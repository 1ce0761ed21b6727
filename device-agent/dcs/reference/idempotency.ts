import { createHash } from 'node:crypto';
import type { Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { type Desk, refuse } from './rules.ts';

/**
 * Decides a command at most once for each key. The answer is stored in the transaction of its effect, so that
 * neither can exist without the other, and every further question with the key hears it again.
 */
export function decideOnce<T>(
  { store, clock }: Desk,
  command: { key: string; name: string; body: unknown },
  decide: () => Result<T, Fault>,
): Result<T, Fault> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([command.name, command.body]))
    .digest('base64url');
  return store.atomically(() => {
    const earlier = store.command(command.key);
    if (earlier && earlier.fingerprint !== fingerprint) {
      return refuse('dcs.refused', 'the idempotency key belongs to another command');
    }
    if (earlier) return JSON.parse(earlier.answer) as Result<T, Fault>;
    const answer = decide();
    store.saveCommand(command.key, fingerprint, JSON.stringify(answer), clock.now());
    return answer;
  });
}
