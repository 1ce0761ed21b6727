import type { Page } from 'playwright-core';
import type { SpeechRequest } from '../../device-agent/contract/speech.ts';

/** What a page has asked to be said, in order, and what came back. */
export interface Heard {
  readonly said: SpeechRequest[];
  /** Statuses of what could not be said. */
  readonly refusals: number[];
  /** How much had been asked to be said when each key came to the page. */
  readonly keys: number[];
}

/** Takes down what a page says, and when a key comes to it, from its next loading on. */
export function takeDown(page: Page, { said, refusals, keys }: Heard): void {
  const isSpeech = (url: string) => url.endsWith('/v1/speech');
  page.on('request', (request) => {
    if (isSpeech(request.url())) said.push(request.postDataJSON());
  });
  page.on('response', (response) => {
    if (isSpeech(response.url()) && !response.ok()) refusals.push(response.status());
  });
  page.on('websocket', (stream) =>
    stream.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"keypad.key"')) keys.push(said.length);
    }),
  );
}

const LEFT_NO_TIME = 'the kiosk was left no time, and went out of service';

/**
 * A machine whose every core is busy for seconds leaves an agent no time to speak, and its page takes the kiosk out of service,
 * as it should: then, and only then, what was waited for is tried once more.
 */
export const TRIED_AGAIN = { retry: { count: 1, condition: new RegExp(LEFT_NO_TIME) } };

/** Waits for something, or for nothing once the kiosk went out of service. */
export async function unlessLeft(
  said: readonly SpeechRequest[],
  waited: PromiseLike<unknown>,
): Promise<void> {
  try {
    await waited;
  } catch (error) {
    if (said.some(({ text }) => text === 'Out of service')) throw new Error(LEFT_NO_TIME, { cause: error });
    throw error;
  }
}
