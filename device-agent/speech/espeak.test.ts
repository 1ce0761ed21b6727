import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { systemClock } from '../../config/clock.ts';
import { VOICES } from '../../config/voices.ts';
import { createEspeakVoice } from './espeak.ts';
import { RUN_LIMIT } from './run.ts';
import { createWriting } from './writing.ts';

const GREETINGS: Readonly<Record<keyof typeof VOICES, string>> = {
  en: 'Take your boarding pass',
  'zh-Hans': '请取走登机牌',
  ja: '搭乗券をお取りください',
  ko: '탑승권을 받으세요',
  fr: 'Prenez votre carte d’embarquement',
  de: 'Nehmen Sie Ihre Bordkarte',
  es: 'Tome su tarjeta de embarque',
  ar: 'خذ بطاقة الصعود',
};
const listening = () => new AbortController().signal;
const voice = createEspeakVoice({ clock: systemClock });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voice-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Seconds of sound in a WAV file, as its own header tells; and how loud it is at most, of 1. */
function heard(wave: Buffer) {
  const bytesASecond = wave.readUInt32LE(28);
  const samples = wave.subarray(44);
  let loudest = 0;
  for (let at = 0; at + 1 < samples.length; at += 2)
    loudest = Math.max(loudest, Math.abs(samples.readInt16LE(at)) / 32_768);
  return {
    seconds: wave.readUInt32LE(40) / bytesASecond,
    isWhole: wave.readUInt32LE(40) === samples.length,
    loudest,
  };
}

describe('the voice', () => {
  it.each(Object.keys(VOICES))('speaks %s', async (language) => {
    const text = GREETINGS[language] ?? '';
    const said = await voice.speak({ text, language, rate: 'normal' }, listening());
    if (!said.ok) throw new Error('no voice');
    const { seconds, isWhole, loudest } = heard(said.value);
    expect(isWhole).toBe(true);
    expect(loudest).toBeGreaterThan(0.1);
    // Reading characters out one by one by what they are called in English takes several times as long.
    expect(seconds).toBeGreaterThan(0.7);
    expect(seconds).toBeLessThan(3.5);
  });

  it('takes longer over the same words for whoever asks it to be slow', async () => {
    const seconds = async (rate: 'slow' | 'normal' | 'fast') => {
      const said = await voice.speak({ text: GREETINGS.en ?? '', language: 'en', rate }, listening());
      return said.ok ? heard(said.value).seconds : 0;
    };
    const [slow, normal, fast] = await Promise.all([seconds('slow'), seconds('normal'), seconds('fast')]);
    expect(slow).toBeGreaterThan(normal);
    expect(normal).toBeGreaterThan(fast);
    expect(fast).toBeGreaterThan(0);
  });

  it('does not take what is to be said for one of its own options', async () => {
    const said = await voice.speak(
      { text: '--version -x <speak>', language: 'en', rate: 'normal' },
      listening(),
    );
    expect(said.ok && heard(said.value).seconds).toBeGreaterThan(0.5);
  });

  it('is unavailable where its program is not there, fails, or answers something else than sound', async () => {
    const broken = [
      '/nowhere/espeak-ng',
      await program('fails', 'cat > /dev/null; exit 3'),
      await program('silent', 'cat > /dev/null'),
      await program('chatty', 'cat > /dev/null; echo hello'),
      await program('deaf', 'exec true'),
    ];
    for (const path of broken) {
      const said = await createEspeakVoice({ clock: systemClock, program: path }).speak(
        { text: 'Hello', language: 'en', rate: 'normal' },
        listening(),
      );
      expect(said, path).toEqual({ ok: false, fault: { code: 'speech.unavailable' } });
    }
  });

  it('is unavailable in a language that nobody has given it', async () => {
    const said = await voice.speak({ text: 'Saluton', language: 'eo', rate: 'normal' }, listening());
    expect(said).toEqual({ ok: false, fault: { code: 'speech.unavailable' } });
  });

  it('waits no longer than its limit for a program that hangs', async () => {
    const clock = new SimulatedClock();
    const hanging = createEspeakVoice({ clock, program: await program('hangs', 'exec sleep 600') });
    const said = hanging.speak({ text: 'Hello', language: 'en', rate: 'normal' }, listening());
    // A limit is waited for in parts, each set when the one before is over.
    for (let part = 0; part < 8; part += 1) {
      await new Promise(setImmediate);
      clock.increment(RUN_LIMIT / 4);
    }
    expect(await said).toEqual({ ok: false, fault: { code: 'speech.unavailable' } });
  });

  it('stops its program as soon as nobody listens any more', async () => {
    const gone = new AbortController();
    const hanging = createEspeakVoice({
      clock: systemClock,
      program: await program('waits', 'exec sleep 600'),
    });
    const said = hanging.speak({ text: 'Hello', language: 'en', rate: 'normal' }, gone.signal);
    gone.abort();
    expect((await said).ok).toBe(false);
  });

  it('stops a program that does not stop talking', async () => {
    const endless = createEspeakVoice({ clock: systemClock, program: await program('endless', 'exec yes') });
    const said = await endless.speak({ text: 'Hello', language: 'en', rate: 'normal' }, listening());
    expect(said.ok).toBe(false);
  });
});

describe('what the voice cannot read by itself', () => {
  const writing = createWriting(systemClock);

  it('is written as pinyin where it is Chinese, with numbers left whole', async () => {
    expect(await writing('座位12C，12:35登机', 'pinyin', listening())).toBe('zuo4 wei4 12C，12:35 deng1 ji1');
  });

  it('is written as kana where it is Japanese', async () => {
    expect(await writing('搭乗券', 'kana', listening())).toMatch(/とうじょうけん/);
  });
});
