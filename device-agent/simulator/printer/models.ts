import { PRINTER_PROFILES, printerProfile } from '../../../config/load.ts';
import type {
  AeaProfile,
  EscposProfile,
  PrinterProfile,
  ZplProfile,
} from '../../../config/printer-profile.ts';
import { expectOk } from '../../../config/result.ts';

/** A printer that can be simulated: every model that `config/printers` describes. */
export interface PrinterModel<P extends PrinterProfile = PrinterProfile> {
  readonly name: string;
  readonly profile: P;
}
export type EscposModel = PrinterModel<EscposProfile>;
export type AeaModel = PrinterModel<AeaProfile>;
export type ZplModel = PrinterModel<ZplProfile>;

/** Names of the models, which are those of their files in `config/printers`. */
export const PRINTER_MODELS = PRINTER_PROFILES;

/** The model of that name, which must be one of `PRINTER_MODELS`. */
export function printerModel(name: string): PrinterModel {
  return { name, profile: expectOk(printerProfile(name), `the profile ${name} can be read`) };
}
