import { z } from 'zod';
import { barcodeReader } from '../../../config/readers.ts';
import { answerFaultsSchema } from '../cable/answers.ts';
import { DONE, defineKind, handWith, refuse } from '../device.ts';
import { AIM_IDS, PAPERS } from './papers.ts';
import { createBarcodePeer } from './reader.ts';

const options = z.object({
  /** As in the kiosk's configuration. */
  interface: barcodeReader.interface.prefault({ type: 'hid-pos' }),
});

const scanSchema = z.union([
  z.strictObject({ paper: z.string() }),
  z.strictObject({
    /** AIM symbology identifier; `null` for a reader that does not tell. */
    aimId: z
      .string()
      .regex(/^\][A-Za-z][0-9A-Za-z]$/, 'an AIM identifier looks like ]L0')
      .nullable()
      .default(null),
    /** One byte a character. */
    text: z.string().min(1).max(7089),
  }),
]);

/** A reader of one- and two-dimensional barcodes. */
export const barcodeReaderKind = defineKind({
  options,
  create: (chosen, deps) => {
    const peer = createBarcodePeer(chosen.interface, deps);
    return {
      peer,
      state: peer.state,
      trouble: () => [],
      mend: () => undefined,
      hands: {
        scan: handWith(scanSchema, (body) => {
          if ('text' in body) {
            peer.show({ label: null, ...body });
            return DONE;
          }
          const paper = PAPERS.find(({ key }) => key === body.paper);
          if (!paper) return refuse(404, 'no such paper');
          const text = paper.text(deps.clock.now());
          peer.show({ label: paper.key, aimId: AIM_IDS[paper.symbology], text });
          return DONE;
        }),
        faults: handWith(answerFaultsSchema, (faults) => {
          deps.answers.fail(faults);
          deps.changed();
          return DONE;
        }),
      },
    };
  },
});
