import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SPEECH_RATES, type SpeechRate } from '../../config/voices.ts';
import { LANGUAGES } from '../contract/languages.ts';
import { SPEECH_PATH } from '../contract/speech.ts';
import type { Phrases } from '../speech/phrases.ts';

const RATES = Object.keys(SPEECH_RATES) as [SpeechRate, ...SpeechRate[]];

export const utteranceSchema = z.strictObject({
  text: z.string().min(1).max(1_000),
  language: z.enum(LANGUAGES),
  rate: z.enum(RATES),
  isPersonal: z.boolean(),
});

/**
 * Says a text of the page: a WAV file, 503 with the fault's code where there is no voice. Asked by `POST`, so that what
 * is said of a passenger stands in no address; a page of another origin is not answered.
 */
export function speechRoute(app: FastifyInstance, phrases: Phrases): void {
  app.post(SPEECH_PATH, async (request, reply) => {
    const { origin, host } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`)
      return reply.code(403).send({ code: 'foreign-origin' });
    const asked = utteranceSchema.safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ code: 'not-an-utterance' });
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    const said = await phrases.speak(asked.data, gone.signal);
    if (!said.ok) return reply.code(503).send({ code: said.fault.code });
    return reply.header('cache-control', 'no-store').type('audio/wav').send(said.value);
  });
}
