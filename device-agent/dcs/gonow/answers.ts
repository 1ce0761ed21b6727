import { z } from 'zod';

/**
 * What is read of the host's answers; whatever else they hold is passed over. Numbers that stand for words are the host's
 * own (README.md says which of them are published).
 */
const key = z.string().min(1);
/** Local to the airport it is read at, without an offset. */
const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
const name = z.object({ first: z.string().nullable(), last: z.string().nullable() });
const date = z
  .string()
  .nullable()
  .transform((written) => written?.slice(0, 10) ?? null);

/** Type codes by which the airline knows documents that say who someone is: passports and identity cards. */
export const IDENTITY_CODES: ReadonlySet<string> = new Set(['P', 'I']);

const documentAnswer = z.object({
  passengerTravelDocumentKey: key.nullable(),
  documentTypeCode: z.string(),
  number: z.string().nullable(),
  issuedByCode: z.string().nullable(),
  dateOfBirth: date.optional(),
});

const passengerAnswer = z.object({
  passengerKey: key,
  passengerAlternateKey: key,
  passengerTypeCode: z.string(),
  name,
  program: z.object({ code: z.string(), number: z.string() }).nullish(),
  info: z.object({ dateOfBirth: date }),
  travelDocuments: documentAnswer.array(),
  /** What they owe or have paid on top of their fare, by segment. */
  fees: z
    .object({
      code: z.string(),
      segmentKey: key.nullable(),
      serviceCharges: z.object({ amount: z.number(), currencyCode: z.string().length(3) }).array(),
    })
    .array(),
  infant: z.object({ name, dateOfBirth: date, travelDocuments: documentAnswer.array() }).nullable(),
});
export type HostDocument = z.output<typeof documentAnswer>;
export type HostPassenger = z.output<typeof passengerAnswer>;

export const NOT_LIFTED = 0;
export const BOARDED = 2;
/** What became of a bag that somebody has taken off the booking again. */
const REMOVED = 2;

const bagAnswer = z.object({
  baggageKey: key,
  osTag: z.string(),
  status: z.number().int(),
  taggedToStation: z.string().length(3),
  weight: z.number().nonnegative(),
});
export type HostBag = z.output<typeof bagAnswer>;

const travellerAnswer = z.object({
  passengerKey: key,
  /** 0 default, 1 checked in, 2 boarded, 3 no-show. */
  liftStatus: z.number().int(),
  boardingSequence: z.coerce.number().int().nonnegative(),
  seats: z.object({ unitDesignator: z.string(), unitKey: key }).array(),
  ssrs: z.object({ ssrCode: z.string() }).array(),
  tickets: z
    .object({ ticketNumber: z.string().nullable(), infantTicketNumber: z.string().nullable() })
    .array(),
  /** The host keeps removed bags in its list: to everyone here they are none. */
  bags: bagAnswer.array().transform((bags) => bags.filter(({ status }) => status !== REMOVED)),
  /** Keys of the documents that somebody has looked at. */
  verifiedTravelDocuments: key.array().nullable(),
});
export type HostTraveller = z.output<typeof travellerAnswer>;

const flownAnswer = z.object({
  segmentKey: key,
  international: z.boolean(),
  identifier: z.object({ carrierCode: z.string().min(2), identifier: z.string() }),
  designator: z.object({
    origin: z.string().length(3),
    destination: z.string().length(3),
    departure: localTime,
    arrival: localTime,
  }),
  legs: z
    .object({
      legKey: key,
      legInfo: z.object({
        departureTime: localTime,
        departureTimeUtc: localTime,
        arrivalTime: localTime,
        arrivalTimeUtc: localTime,
        departureTerminal: z.string().nullable(),
        equipmentType: z.string().nullish(),
      }),
    })
    .array()
    .min(1),
});
/** A segment as whoever flies it or not is told of it. */
export type HostFlown = z.output<typeof flownAnswer>;

const segmentAnswer = flownAnswer.extend({
  isStandby: z.boolean(),
  cabinOfService: z.string().length(1),
  passengerSegment: z.record(key, travellerAnswer),
});
export type HostSegment = z.output<typeof segmentAnswer>;

export const bookingAnswer = z.object({
  bookingKey: key,
  recordLocator: z.string().length(6),
  currencyCode: z.string().length(3),
  breakdown: z.object({ balanceDue: z.number() }),
  passengers: z.record(key, passengerAnswer),
  journeys: z.object({ journeyKey: key, segments: segmentAnswer.array() }).array(),
  /** By the reference under which each was made. */
  payments: z
    .object({
      paymentKey: key,
      amounts: z.object({ amount: z.number(), currencyCode: z.string().length(3) }),
    })
    .array(),
  comments: z.object({ text: z.string().nullable() }).array(),
  /** Whom the airline writes to, by the kind of contact: `P` is the first. */
  contacts: z.record(z.string(), z.object({ cultureCode: z.string().nullish() })).nullish(),
});
export type HostBooking = z.output<typeof bookingAnswer>;

export const moveAvailabilityAnswer = z.object({
  results: z
    .object({
      trips: z
        .object({
          /** By where from and where to: `PVG|NRT`. */
          journeysAvailableByMarket: z.record(
            z.string(),
            z
              .object({
                journeyKey: key,
                segments: flownAnswer.array(),
                fares: z
                  .object({
                    fareAvailabilityKey: key,
                    details: z.object({ availableCount: z.number().int() }).array(),
                  })
                  .array(),
              })
              .array(),
          ),
        })
        .array(),
    })
    .array(),
});

export const legsAnswer = z.object({ legKey: key }).array();
/** By record locator, each as it is told by itself. */
export const manifestBookingsAnswer = z.record(z.string(), bookingAnswer);
/** By record locator. */
export const manifestSecurityAnswer = z.record(
  z.string(),
  z.object({ passengerKey: key, isInhibited: z.boolean(), isSelectee: z.boolean() }).array(),
);

export const upgradesAnswer = z
  .object({
    cabinOfService: z.string().length(1),
    availableCount: z.number().int().nonnegative(),
    serviceBundleSsrCodes: z.string().array(),
    fareDifference: z.object({ amount: z.number().nonnegative(), currencyCode: z.string().length(3) }),
  })
  .array();

export const manifestSegmentsAnswer = z
  .object({
    segmentKey: key,
    isStandby: z.boolean(),
    /** The lowest goes first. */
    priorityCode: z.string().nullable(),
    passengers: z
      .object({
        liftStatus: z.number().int(),
        boardingSequence: z.coerce.number().int().nonnegative(),
        seats: z.array(z.object({ unitDesignator: z.string() })),
      })
      .array(),
  })
  .array();

export const tokenAnswer = z.object({ token: key, idleTimeoutInMinutes: z.number().positive() });

export const summariesAnswer = z.object({ bookingKey: key }).array();

export const operationsAnswer = z.object({
  /** 3 cancelled, 4 and 14 delayed. */
  status: z.number().int(),
  operationalTimes: z.object({ estimatedDepartureTime: localTime.nullable() }),
  estimatedDepartureGate: z.string().nullable(),
  boardingTimeOffset: z.number().int().nonnegative(),
});
export type Operations = z.output<typeof operationsAnswer>;

const unitAnswer = z.object({
  unitKey: key,
  assignable: z.boolean(),
  designator: z.string(),
  travelClassCode: z.string(),
  x: z.number().int().nonnegative(),
  y: z.number().int(),
  group: z.number().int(),
  properties: z.object({ code: z.string() }).array(),
  availabilityPerPassenger: z.record(key, z.number().int()),
});
export type HostUnit = z.output<typeof unitAnswer>;

const feeAnswer = z.object({
  serviceCharges: z.object({ amount: z.number(), currencyCode: z.string().length(3) }).array(),
});

export const seatMapAnswer = z
  .object({
    seatMap: z.object({
      decks: z.record(
        z.string(),
        z.object({ compartments: z.record(z.string(), z.object({ units: unitAnswer.array() })) }),
      ),
    }),
    fees: z.record(key, z.object({ groups: z.record(z.string(), z.object({ fees: feeAnswer.array() })) })),
  })
  .array()
  .min(1);
export type HostSeatMap = z.output<typeof seatMapAnswer>;

const requirement = z.object({ requirementType: z.number().int(), isFulfilled: z.boolean() });

export const generalAnswer = z.object({
  passengerRequirements: z
    .object({ passengerKey: key.nullable(), requirements: requirement.array() })
    .array(),
});

export const securityAnswer = z.object({
  passengerRequirements: z
    .object({
      passengerKey: key.nullable(),
      additionalDataRequirements: requirement.array(),
      addressRequirements: requirement.array(),
      documentRequirements: requirement.extend({ isInfantRequirement: z.boolean() }).array(),
    })
    .array(),
});

export const checkInAnswer = z.object({
  passengers: z
    .object({
      passengerAlternateKey: key,
      successfulSegments: z.object({ segmentKey: key }).array(),
      failedSegments: z
        .object({ segmentKey: key, errors: z.object({ code: z.string().nullable() }).array() })
        .array(),
    })
    .array(),
});
export type CheckInOutcome = z.output<typeof checkInAnswer>;

export const passesAnswer = z.object({
  boardingPasses: z
    .object({
      passenger: z.object({
        passengerKey: key,
        barCode: z.string().nullable(),
        selecteeString: z.string().nullable(),
      }),
      segments: z
        .object({
          legs: z
            .object({ boarding: z.object({ boardingZone: z.number().int().nonnegative() }) })
            .array()
            .min(1),
        })
        .array()
        .min(1),
    })
    .array(),
});

export const allowancesAnswer = z
  .object({
    passengerKey: key,
    segmentKey: key,
    pieces: z.number().int().nonnegative().nullable(),
    weight: z.number().int().nonnegative(),
    heaviestWeight: z.number().int().positive(),
    /** By where the bags are tagged to, from this segment on. */
    excessFees: z
      .object({
        taggedToStation: z.string().length(3),
        amount: z.number().nonnegative(),
        currencyCode: z.string().length(3),
      })
      .array(),
  })
  .array();

export type HostAllowance = z.infer<typeof allowancesAnswer>[number];

export const addedBagsAnswer = z.object({ baggageKeys: key.array() });
export const streamsAnswer = z.string().array();
export const tagStreamsAnswer = z.object({ baggageKey: key, printStreams: z.string().array() }).array();
export const documentKeyAnswer = key;
export const anything = z.unknown();

/** How every refusal is worded. */
export const refusalAnswer = z.object({ errors: z.object({ code: z.string().nullable() }).array().min(1) });
