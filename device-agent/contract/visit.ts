import { z } from 'zod';
import { namesSchema } from './names.ts';

/** An airport as the passenger reads it. */
export const placeSchema = z.object({ code: z.string().length(3), names: namesSchema });

/** Times are ISO 8601 with the offset of the airport they are read at. */
export const flightViewSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  from: placeSchema,
  to: placeSchema,
  departure: z.string(),
  boarding: z.string(),
  terminal: z.string().nullable(),
  gate: z.string().nullable(),
});

export const SEAT_POSITIONS = ['window', 'middle', 'aisle'] as const;
export const SEAT_ZONES = ['front', 'middle', 'back'] as const;
export const seatPositionSchema = z.enum(SEAT_POSITIONS);
export const seatZoneSchema = z.enum(SEAT_ZONES);

/** What a member likes; `null` where they never said. */
export const seatPreferenceSchema = z.object({
  position: seatPositionSchema.nullable(),
  zone: seatZoneSchema.nullable(),
});
export type SeatPreference = z.infer<typeof seatPreferenceSchema>;

export const seatViewSchema = z.object({
  number: z.string(),
  position: seatPositionSchema,
  zone: seatZoneSchema,
  /** Why this one: the member's liking, the passenger's own earlier choice, or simply free. */
  because: z.enum(['preference', 'chosen', 'assigned']),
});

export const memberViewSchema = z.object({
  programme: z.string(),
  tier: z.string(),
  tierNames: namesSchema,
  preference: seatPreferenceSchema,
});

/** All that the screens know of the passenger, and only while the visit lasts. */
export const visitViewSchema = z.object({
  visitId: z.uuid(),
  passenger: z.object({ givenName: z.string(), fullName: z.string(), nativeName: z.string().nullable() }),
  member: memberViewSchema.nullable(),
  flight: flightViewSchema,
  seat: seatViewSchema,
  /** True when check-in was done before, here or elsewhere: only the pass is missing. */
  alreadyCheckedIn: z.boolean(),
});

export type Place = z.infer<typeof placeSchema>;
export type FlightView = z.infer<typeof flightViewSchema>;
export type SeatView = z.infer<typeof seatViewSchema>;
export type MemberView = z.infer<typeof memberViewSchema>;
export type VisitView = z.infer<typeof visitViewSchema>;
