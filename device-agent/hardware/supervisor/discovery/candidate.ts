import type { Find } from '../../../../config/find.ts';

/** Something that is plugged in, or could be reached, as the operating system shows it. */
export interface Candidate {
  readonly transport: Find['transport'];
  /** Where it is just now: a handle to open it by, and never what it is known by. */
  readonly path: string;
  readonly usb: { readonly vendorId: number; readonly productId: number } | null;
  readonly serialNumber: string | null;
  readonly interfaceNumber: number | null;
  /** Of its first HID collection. */
  readonly usage: { readonly page: number; readonly usage: number } | null;
  /** Maker and product in their own words; empty when it has none. */
  readonly name: string;
}

/** What is there, and which kinds of ports this machine cannot show, in words for staff. */
export interface Listing {
  readonly candidates: readonly Candidate[];
  readonly unavailable: readonly string[];
}

/** Usage page 1, usage 6: it types. */
export const isKeyboard = ({ usage }: Candidate): boolean => usage?.page === 1 && usage.usage === 6;

/** The same thing in the same place: what a claim is held on. */
export const identityOf = ({ transport, path, usb, serialNumber }: Candidate): string =>
  [transport, path, usb?.vendorId, usb?.productId, serialNumber].join('|');
