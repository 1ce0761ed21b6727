import { EXAMPLE_GIVEN, EXAMPLE_RECOVERY } from '../journey/example-recovery.ts';
import type { ScreenProps } from '../journey/shown.ts';
import type { Example } from './example.ts';

const recovered = (
  name: string,
  recovery: ScreenProps['recovery']['recovery'],
  isAsked = false,
): Example => ({
  name,
  current: { screen: 'recovery', props: { recovery, isAsked } },
});

/** What makes good a failure of the airline, from the offer to the code. */
export const RECOVERY_EXAMPLES: readonly Example[] = [
  recovered('recovery', EXAMPLE_RECOVERY),
  recovered('recovery-asked', EXAMPLE_RECOVERY, true),
  recovered('recovery-given', EXAMPLE_GIVEN),
  recovered('recovery-slip', { ...EXAMPLE_GIVEN, paper: 'waiting' }),
  recovered('recovery-elsewhere', { ...EXAMPLE_RECOVERY, state: 'elsewhere' }),
  recovered('recovery-later', { ...EXAMPLE_RECOVERY, state: 'later' }),
];
