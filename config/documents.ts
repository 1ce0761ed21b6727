/** What Landside prints. A kind is a layout in `device-agent/documents`; a printer model lists those it can print. */
export const DOCUMENT_KINDS = ['boarding-pass', 'bag-tag', 'receipt', 'delay-notice', 'test-page'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
