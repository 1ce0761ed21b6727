import type { Clock } from '../../config/clock.ts';
import type { PrinterProfile } from '../../config/printer-profile.ts';
import { ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Fault } from '../contract/faults.ts';
import type { Language } from '../contract/languages.ts';
import type { DcsPort } from '../dcs/port.ts';
import { layOutBoardingPass } from '../documents/boarding-pass.ts';
import { passBarcode } from '../documents/pass-barcode.ts';
import { renderDocument } from '../documents/render.ts';
import type { Member } from '../members/recognise.ts';
import { localDate } from './local-date.ts';
import { placeOf } from './visit-view.ts';

/** Fetches what the DCS prints on the pass, and writes it in the printer's language. */
export async function writeBoardingPass(
  deps: { config: KioskConfig; dcs: DcsPort; clock: Clock; profile: PrinterProfile },
  pass: { reservationId: string; member: Member | null; language: Language; reprint: boolean },
): Promise<Result<Uint8Array, Fault>> {
  const { config, dcs, clock, profile } = deps;
  const fields = await dcs.documents({ reservationId: pass.reservationId });
  if (!fields.ok) return fields;
  const { flight } = fields.value.reservation;
  const barcode = passBarcode(fields.value, config.airline, localDate(clock, config.airport.timeZone));
  if (!barcode.ok) return barcode;
  const layout = layOutBoardingPass({
    fields: fields.value,
    airline: config.airline,
    from: placeOf(flight.from).names,
    to: placeOf(flight.to).names,
    tier: pass.member?.view.tierNames ?? null,
    barcode: barcode.value,
    language: pass.language,
    reprint: pass.reprint || fields.value.printedBefore,
  });
  return ok(await renderDocument(layout, profile));
}
