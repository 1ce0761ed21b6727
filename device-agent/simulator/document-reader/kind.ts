import { z } from 'zod';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { answerFaultsSchema } from '../cable/answers.ts';
import { bareHand, DONE, defineKind, handWith, refuse, type TroubleGroup } from '../device.ts';
import { DEMO_FRAME } from './frames.ts';
import { passportLines, visaKey, visaLines } from './passport.ts';
import { createReader } from './reader.ts';

const options = z.object({
  frame: z.object({ prefix: z.string(), separator: z.string(), suffix: z.string() }).default(DEMO_FRAME),
  /** Milliseconds from laying a document down until its lines are read. */
  readingTime: z.number().nonnegative().default(120),
  /** Milliseconds between two bytes, as on a slow serial line; 0 sends a frame in one piece. */
  bytePause: z.number().nonnegative().default(0),
});

const insertSchema = z.union([
  z.strictObject({ person: z.string(), document: z.enum(['passport', 'visa']).default('passport') }),
  z.strictObject({ lines: z.array(z.string().max(100)).min(1).max(3) }),
]);

/** A reader of passports and cards on a serial line. */
export const documentReaderKind = defineKind({
  options,
  create: (chosen, { note, ...deps }) => {
    const reader = createReader({ ...deps, ...chosen, documentSent: (at) => note('passport-sent', at) });
    return {
      peer: reader,
      state: reader.state,
      trouble: (): readonly TroubleGroup[] => [],
      mend: () => undefined,
      hands: {
        insert: handWith(insertSchema, (body) => {
          if ('lines' in body) {
            reader.insert({ label: null, lines: body.lines });
            return DONE;
          }
          const person = DEMO_PEOPLE.find(({ key }) => key === body.person);
          if (!person) return refuse(404, 'no such demo person');
          const visa = visaLines(person);
          if (body.document === 'passport')
            reader.insert({ label: person.key, lines: passportLines(person) });
          else if (visa) reader.insert({ label: visaKey(person.key), lines: visa });
          else return refuse(404, 'they have no visa');
          return DONE;
        }),
        remove: bareHand(reader.remove),
        faults: handWith(answerFaultsSchema, (faults) => {
          reader.inject(faults);
          return DONE;
        }),
      },
    };
  },
});
