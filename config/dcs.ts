import { z } from 'zod';

const patience = {
  /** Milliseconds that one attempt at a question may take, and how many times it is made again. */
  deadline: z.number().int().positive().default(3000),
  retries: z.number().int().nonnegative().default(1),
};

/** A host that speaks the port itself, as the reference DCS does. */
const portHost = z.object({ kind: z.literal('landside'), url: z.url(), ...patience });

/** A host in the manner of Navitaire's GoNow. */
const gonowHost = z.object({
  kind: z.literal('gonow'),
  url: z.url(),
  /** Where its bookings and seats are asked for, if not there too. */
  digitalUrl: z.url().optional(),
  ...patience,
  /** The user that the airline made for its kiosks; the password is the content of a file that only the agent may read. */
  user: z.string().min(1),
  passwordFile: z.string().min(1),
  domain: z.string().min(1).default('DEF'),
  /** Minutes before departure between which check-in is open: the host tells only whether it is. */
  checkIn: z
    .object({
      opensBefore: z
        .number()
        .int()
        .positive()
        .default(24 * 60),
      closesBefore: z
        .object({
          domestic: z.number().int().nonnegative().default(45),
          international: z.number().int().nonnegative().default(60),
        })
        .prefault({}),
    })
    .prefault({}),
  /** Keys by which the host knows printers of airlines' own language. With one, it makes the documents for them. */
  printers: z
    .object({
      boardingPass: z.string().nullable().default(null),
      bagTag: z.string().nullable().default(null),
    })
    .prefault({}),
  /** The airline's codes for an ordinary bag and for money that a kiosk took. */
  baggageType: z.string().min(1).default('BAG'),
  paymentMethod: z.string().min(1).default('KP'),
});

/** Which host an airline has, and where. Without a kind it is one that speaks the port itself. */
export const dcsSchema = z.preprocess(
  (written) =>
    typeof written === 'object' && written !== null && !('kind' in written)
      ? { kind: 'landside', ...written }
      : written,
  z.discriminatedUnion('kind', [portHost, gonowHost]),
);
export type DcsConfig = z.output<typeof dcsSchema>;
