import type { KeypadKey } from '../../device-agent/contract/keypad.ts';

/** How loud the headset can be made, in steps of 3 dB: from the softest to the loudest are 24 dB (EN 301 549, 5.1.3.9). */
export const VOLUME_STEPS = 8;
const VOLUME_STEP_DECIBELS = 3;

/** How much softer than the loudest a step is; nothing is made louder than it is recorded. */
export const decibelsAt = (volume: number): number => (volume - VOLUME_STEPS) * VOLUME_STEP_DECIBELS;

export const TEXT_SIZES = [100, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const STRIKE_WAITS = [0, 500, 1_000] as const;
export type StrikeWait = (typeof STRIKE_WAITS)[number];

/** How somebody wants to use the kiosk. It is theirs alone: the next passenger meets the kiosk as it usually is. */
export interface Access {
  /** What is on the screen is spoken too. */
  readonly speech: boolean;
  /** Their headset was pulled out: nothing is spoken, and the next key does nothing but bring the speech back. */
  readonly speechWaits: boolean;
  /** They have chosen to be spoken to, or not to be: no key of the keypad begins the speech any more. */
  readonly choseSpeech: boolean;
  readonly rate: 'slow' | 'normal' | 'fast';
  /** From 1 to `VOLUME_STEPS`. */
  readonly volume: number;
  /** Nobody beside them can read along. */
  readonly isDark: boolean;
  /** In per cent. */
  readonly textSize: TextSize;
  readonly contrast: 'usual' | 'high';
  /** Everything is low on the screen, for whoever sits or is small. */
  readonly isLow: boolean;
  /** Milliseconds within which a second strike of the same key, or touch of the same place, does not count. */
  readonly strikeWait: StrikeWait;
}

export const USUAL_ACCESS: Access = {
  speech: false,
  speechWaits: false,
  choseSpeech: false,
  rate: 'normal',
  volume: 5,
  isDark: false,
  textSize: 100,
  contrast: 'usual',
  isLow: false,
  strikeWait: 0,
};

/** What the kiosk is for whoever comes next: spoken where a headset is in already, and as usual otherwise. */
export const accessAnew = (headset: boolean): Access => ({ ...USUAL_ACCESS, speech: headset });

/** Whoever listens, or has pulled their headset out and must first find the keys, is given more time. */
export const needsTime = ({ speech, speechWaits }: Access): boolean => speech || speechWaits;

/** Whether a key asks to be spoken to: any that moves, chooses, stops the voice or calls help. */
const asksForSpeech = (key: KeypadKey): boolean => !/^(volume|headset)-/.test(key);

/** What somebody has chosen of how they use the kiosk. */
export const withChosen = (access: Access, change: Partial<Access>): Access => ({
  ...access,
  ...change,
  choseSpeech: access.choseSpeech || change.speech !== undefined,
});

/**
 * What a key of the keypad changes: a headset that is put in wants to be spoken to, and the key that pauses the voice
 * brings it back once it was switched off. Whoever has no headset, or has pulled it out, is told aloud from their
 * next key on what concerns everyone (14 CFR 382.57(c)(5)): what they press must never act unheard (EN 301 549, 5.1.3).
 */
export function accessAfterKey(access: Access, key: KeypadKey): Access {
  const isUnheard = access.speechWaits || (!access.speech && !access.choseSpeech);
  if (isUnheard && asksForSpeech(key)) return { ...access, speech: true, speechWaits: false };
  switch (key) {
    case 'pause':
      return { ...access, speech: true };
    case 'headset-in':
      return { ...access, speech: true, speechWaits: false };
    case 'headset-out':
      return { ...access, speech: false, speechWaits: needsTime(access), isDark: false };
    case 'volume-up':
      return { ...access, volume: Math.min(access.volume + 1, VOLUME_STEPS) };
    case 'volume-down':
      return { ...access, volume: Math.max(access.volume - 1, 1) };
    default:
      return access;
  }
}
