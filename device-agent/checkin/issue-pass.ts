import type { Clock } from '../../config/clock.ts';
import { ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Fault } from '../contract/faults.ts';
import type { Language } from '../contract/languages.ts';
import type { DcsPort } from '../dcs/port.ts';
import { layOutBoardingPass } from '../documents/boarding-pass.ts';
import type { Layout } from '../documents/layout.ts';
import { passBarcode } from '../documents/pass-barcode.ts';
import type { Member } from '../members/recognise.ts';
import { localDate } from './local-date.ts';
import { placeOf } from './visit-view.ts';

/** A document as it will be printed, and whether one like it may be on paper already: here or anywhere. */
export interface PreparedDocument {
  readonly layout: Layout;
  readonly reprint: boolean;
}

/** Fetches what the DCS prints on the pass, and lays it out. */
export async function prepareBoardingPass(
  deps: { config: KioskConfig; dcs: DcsPort; clock: Clock },
  pass: { reservationId: string; member: Member | null; language: Language; reprint: boolean },
): Promise<Result<PreparedDocument, Fault>> {
  const { config, dcs, clock } = deps;
  const fields = await dcs.documents({ reservationId: pass.reservationId });
  if (!fields.ok) return fields;
  const { flight } = fields.value.reservation;
  const barcode = passBarcode(fields.value, config.airline, localDate(clock, config.airport.timeZone));
  if (!barcode.ok) return barcode;
  const reprint = pass.reprint || fields.value.printedBefore;
  return ok({
    reprint,
    layout: layOutBoardingPass({
      fields: fields.value,
      airline: config.airline,
      from: placeOf(flight.from).names,
      to: placeOf(flight.to).names,
      tier: pass.member?.view.tierNames ?? null,
      barcode: barcode.value,
      language: pass.language,
      reprint,
    }),
  });
}
