/** What Landside prints. A kind is a layout in `device-agent/documents`; a printer model lists those it can print. */
export const DOCUMENT_KINDS = [
  'boarding-pass',
  'bag-tag',
  'receipt',
  'itinerary',
  'delay-notice',
  'voucher',
  'test-page',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Parts of documents. Where each goes, or that it is left out, is said by the stock (`stocks.ts`). */
export const PANELS = [
  'body',
  'rights',
  'barcode',
  'stub',
  'tag',
  'licence-plate',
  'claim',
  'sticker',
] as const;
export type PanelName = (typeof PANELS)[number];
