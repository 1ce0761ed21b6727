import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { err, ok } from '../../../config/result.ts';
import { speechSchema } from '../../../config/speech.ts';
import { createEspeakVoice } from '../../speech/espeak.ts';
import type { VoicePort } from '../../speech/port.ts';
import { missingVoices } from './voices.ts';

const languages = ['en', 'zh-Hans', 'ja', 'ar'] as const;
const espeak = { by: 'espeak' } as const;
const speaking = (...known: string[]): VoicePort => ({
  speak: async ({ language }) =>
    known.includes(language) ? ok(Buffer.alloc(50)) : err({ code: 'speech.unavailable' }),
});
const notes = (voice: VoicePort, speech: Parameters<typeof missingVoices>[0]['speech'] = espeak) =>
  missingVoices({ languages: [...languages], speech }, systemClock, voice);
/** Stands on no machine. */
const nowhere = speechSchema.parse({
  ...{ by: 'command', program: '/nowhere/piper' },
  voices: { en: ['--model', 'alba'] },
});

describe('the voice, as the doctor sees it', () => {
  it('is well where every language of the kiosk is spoken', async () => {
    expect(await notes(createEspeakVoice({ clock: systemClock }))).toEqual([]);
  });

  it('is missing where its program is', async () => {
    expect(await notes(createEspeakVoice({ clock: systemClock, program: '/nowhere/espeak-ng' }))).toEqual([
      'The kiosk is silent, also in a headset: install the package espeak-ng.',
    ]);
  });

  it('lacks a language, and what to install for it', async () => {
    expect(await notes(speaking('en', 'zh-Hans', 'ar'))).toEqual([
      'Not spoken, also in a headset: Japanese. Install kakasi.',
    ]);
    expect(await notes(speaking('en', 'ja', 'zh-Hans'))).toEqual([
      'Not spoken, also in a headset: Arabic. Install espeak-ng with all its languages.',
    ]);
  });

  it('is eSpeak NG’s where another one is configured and is not there', async () => {
    const [first, ...others] = await notes(speaking(...languages), nowhere);
    expect(first).toMatch(
      /^The configured voice does not speak English, .*Arabic here: eSpeak NG does instead\.$/,
    );
    expect(others).toEqual([]);
  });
});
