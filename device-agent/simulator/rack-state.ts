import type { PrintedDocument } from './printer/documents.ts';
import type { KioskDevices, Rack } from './rack.ts';

/** Newest documents shown with a kiosk's state; the rest are listed on demand. */
const SHOWN_DOCUMENTS = 8;

const kioskState = (kiosk: KioskDevices & { readonly printerPort: number; readonly readerPort: number }) => ({
  kioskId: kiosk.kioskId,
  printer: {
    ...kiosk.printer.state(),
    port: kiosk.printerPort,
    plugged: kiosk.sockets.printer.isPlugged(),
    connected: kiosk.sockets.printer.isConnected(),
    documents: kiosk.printer.documents(SHOWN_DOCUMENTS) satisfies readonly PrintedDocument[],
  },
  reader: {
    ...kiosk.reader.state(),
    port: kiosk.readerPort,
    plugged: kiosk.sockets.reader.isPlugged(),
    connected: kiosk.sockets.reader.isConnected(),
  },
});

/** Everything on the rack as anyone standing before it would see it. */
export const rackState = (rack: Rack) => ({ kiosks: rack.kiosks.map(kioskState) });

export type RackState = ReturnType<typeof rackState>;
export type KioskState = RackState['kiosks'][number];

/** What each kiosk's printer has put out since the rack began. */
export const rackStatistics = (rack: Rack) => ({
  kiosks: rack.kiosks.map((kiosk) => ({ kioskId: kiosk.kioskId, documents: kiosk.printer.counts() })),
});
