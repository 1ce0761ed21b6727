import customKpm180h from '../../../config/printers/custom-kpm180h.json' with { type: 'json' };
import epsonTmT88vi from '../../../config/printers/epson-tm-t88vi.json' with { type: 'json' };
import { type PrinterProfile, printerProfileSchema } from '../../../config/schema.ts';

/** A printer that can be simulated: what the agent knows of it, and how its mechanics move. */
export interface PrinterModel {
  readonly profile: PrinterProfile;
  readonly maker: string;
  /** Millimetres a second, and milliseconds a cut takes. */
  readonly speed: number;
  readonly cutDuration: number;
  /** From the print head to the blade: `GS V` with feed brings the last line this far. */
  readonly millimetresToCutter: number;
}

/** By the name of the profile in `config/printers`. */
export const PRINTER_MODELS = {
  'custom-kpm180h': {
    profile: printerProfileSchema.parse(customKpm180h),
    maker: 'CUSTOM',
    speed: 200,
    cutDuration: 250,
    millimetresToCutter: 12,
  },
  'epson-tm-t88vi': {
    profile: printerProfileSchema.parse(epsonTmT88vi),
    maker: 'EPSON',
    speed: 350,
    cutDuration: 150,
    millimetresToCutter: 14,
  },
} as const satisfies Record<string, PrinterModel>;

export type PrinterModelName = keyof typeof PRINTER_MODELS;
