import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Fault } from '../contract/faults.ts';
import type { Language } from '../contract/languages.ts';
import type { DcsPort, Flight, PassFields, PrintStream } from '../dcs/port.ts';
import { layOutBoardingPass } from '../documents/boarding-pass.ts';
import type { Layout } from '../documents/layout.ts';
import { passBarcode } from '../documents/pass-barcode.ts';
import type { SignPass } from '../documents/pass-signature.ts';
import type { Member } from '../members/recognise.ts';
import type { Done, PartyPass } from './check-in-party.ts';
import { localDate } from './local-date.ts';
import type { Visit } from './visit.ts';
import { placeOf } from './visit-view.ts';

/** A document as it will be printed, and whether one like it may be on paper already: here or anywhere. */
export interface PreparedDocument {
  readonly layout: Layout;
  /** The same, ready-made by the host, for printers of its language. */
  readonly stream?: PrintStream | undefined;
  readonly reprint: boolean;
  /** The flight that a pass is for, as it says. */
  readonly flight?: Flight;
}

interface Deps {
  readonly config: Pick<KioskConfig, 'airline' | 'airport'>;
  readonly dcs: Pick<DcsPort, 'documents'>;
  readonly clock: Clock;
  readonly signPass: SignPass | null;
}

/** What a pass says, whatever it is shown on. */
export interface PassContent {
  readonly fields: PassFields;
  readonly barcode: string;
}

/** What the host told of passes with the check-ins of a visit, by reservation. */
type Told = Map<string, Done>;

/** A pass is printed once from what was told: whatever comes later asks how things are then. */
function takeTold(told: Told, reservationId: string): Result<PassFields, Fault> | null {
  const done = told.get(reservationId);
  if (!done) return null;
  const { pass, untold, ...kept } = done;
  told.set(reservationId, kept);
  if (pass) return ok(pass);
  return untold ? err(untold) : null;
}

/** What was told of passes that are still to be printed holds no longer: the passengers have waited. */
export function forgetTold(told: Told): void {
  for (const reservationId of told.keys()) takeTold(told, reservationId);
}

/**
 * Learns what the DCS has on a pass, and encodes it. `party` are the passes of the visit: where the airline wants it, the
 * barcode holds the same passenger's later flights as well, up to the first of which the host says nothing.
 */
export async function passContent(
  { config, dcs, clock, signPass }: Deps,
  reservationId: string,
  { party, checkedIn }: Pick<Visit, 'party' | 'checkedIn'>,
): Promise<Result<PassContent, Fault>> {
  const fields = takeTold(checkedIn, reservationId) ?? (await dcs.documents({ reservationId }));
  if (!fields.ok) return fields;
  // Whoever writes a barcode also says what it holds, and signs it.
  if (fields.value.barcode !== undefined) return ok({ fields: fields.value, barcode: fields.value.barcode });
  const { airline, airport } = config;
  const onward: PassFields[] = [];
  for (const later of airline.barcodeLegs === 'onward' ? onwardOf(fields.value, party) : []) {
    const known = checkedIn.get(later)?.pass;
    const more = known ? ok(known) : await dcs.documents({ reservationId: later });
    if (!more.ok) break;
    onward.push(more.value);
  }
  const today = localDate(clock, airport.timeZone);
  const barcode = passBarcode(fields.value, { airline, today, onward, sign: signPass });
  return barcode.ok ? ok({ fields: fields.value, barcode: barcode.value }) : barcode;
}

/** The passenger's passes for what leaves later, soonest first. */
const onwardOf = ({ reservation }: PassFields, party: readonly PartyPass[]): string[] =>
  party
    .map((pass) => pass.reservation)
    .filter(
      ({ passengerId, flight }) =>
        passengerId === reservation.passengerId &&
        Date.parse(flight.departure) > Date.parse(reservation.flight.departure),
    )
    .sort((a, b) => Date.parse(a.flight.departure) - Date.parse(b.flight.departure))
    .map(({ reservationId }) => reservationId);

/** Learns what the DCS prints on the pass, and lays it out. */
export async function prepareBoardingPass(
  deps: Deps,
  pass: {
    readonly reservationId: string;
    readonly visit: Pick<Visit, 'party' | 'checkedIn'>;
    readonly member: Member | null;
    readonly language: Language;
    readonly reprint: boolean;
  },
): Promise<Result<PreparedDocument, Fault>> {
  const content = await passContent(deps, pass.reservationId, pass.visit);
  if (!content.ok) return content;
  const { fields, barcode } = content.value;
  const { flight } = fields.reservation;
  const reprint = pass.reprint || fields.printedBefore;
  return ok({
    reprint,
    flight,
    // A host’s stream has no word for a reprint, and its form is not ours to write on: we lay out what must say so.
    stream: reprint ? undefined : fields.stream,
    layout: layOutBoardingPass({
      fields,
      airline: deps.config.airline,
      from: placeOf(flight.from).names,
      to: placeOf(flight.to).names,
      tier: pass.member?.view.tierNames ?? null,
      barcode,
      language: pass.language,
      reprint,
    }),
  });
}
