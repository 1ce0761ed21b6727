import { createHash } from 'node:crypto';

/** What stands for a key or a reference where it is kept or told: whoever knows it can tell whether it is theirs. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
