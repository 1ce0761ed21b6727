import { describe, expect, it } from 'vitest';
import { err, ok } from '../../config/result.ts';
import { rememberPhrases, type Told } from './phrases.ts';
import type { Utterance, VoicePort } from './port.ts';

const signal = new AbortController().signal;
const phrase = (text: string, isPersonal = false): Told => ({
  text,
  language: 'en',
  rate: 'normal',
  isPersonal,
});

function voice() {
  const asked: Utterance[] = [];
  let isThere = true;
  const port: VoicePort = {
    speak: async (utterance) => {
      asked.push(utterance);
      return isThere ? ok(Buffer.from(utterance.text)) : err({ code: 'speech.unavailable' });
    },
  };
  return { port, texts: () => asked.map(({ text }) => text), lose: () => (isThere = false) };
}

describe('phrases', () => {
  it('are made once, in each language and at each rate', async () => {
    const { port, texts } = voice();
    const { speak } = rememberPhrases(port);
    for (const _ of [1, 2]) expect(await speak(phrase('Help'), signal)).toEqual(ok(Buffer.from('Help')));
    await speak({ ...phrase('Help'), rate: 'slow' }, signal);
    expect(texts()).toEqual(['Help', 'Help']);
  });

  it('with something of a passenger are made each time, and kept nowhere', async () => {
    const { port, texts } = voice();
    const { speak } = rememberPhrases(port);
    for (const _ of [1, 2]) await speak(phrase('Hello, Mei', true), signal);
    expect(texts()).toEqual(['Hello, Mei', 'Hello, Mei']);
  });

  it('that were said least lately make room', async () => {
    const { port, texts } = voice();
    const { speak } = rememberPhrases(port, 8);
    for (const text of ['Back', 'Help', 'Back', 'Done', 'Back', 'Help']) await speak(phrase(text), signal);
    expect(texts()).toEqual(['Back', 'Help', 'Done', 'Help']);
  });

  it('that could not be said are tried again', async () => {
    const { port, texts, lose } = voice();
    const { speak } = rememberPhrases(port);
    lose();
    for (const _ of [1, 2]) expect((await speak(phrase('Help'), signal)).ok).toBe(false);
    expect(texts()).toHaveLength(2);
  });
});
