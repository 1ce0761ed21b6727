import type { Visits } from './checkin/visits.ts';
import type { FaultCode } from './contract/faults.ts';
import type { AgentEvent } from './contract/stream.ts';
import type { BarcodeFact } from './hardware/barcode-reader/driver.ts';
import type { Devices } from './hardware/composition.ts';
import type { ScanContent } from './hardware/protocol/scan.ts';
import type { StripeCard } from './hardware/protocol/stripe-card.ts';

/** Brings what the readers see to the screen and to the visit. A kind of reader is one paragraph here. */
export function connectReaders(
  devices: Devices,
  {
    visits,
    emit,
  }: { visits: Pick<Visits, 'documentRead' | 'documentUnreadable'>; emit(event: AgentEvent): void },
): void {
  for (const reader of devices.ofKind('document-reader')) {
    reader.onDocument((fact) => {
      switch (fact.type) {
        case 'laid':
          return emit({ type: 'reader.document', present: true });
        case 'removed':
          return emit({ type: 'reader.document', present: false });
        case 'read':
          return visits.documentRead(fact.lines);
        case 'unreadable':
          return visits.documentUnreadable();
      }
    });
  }
  for (const reader of devices.ofKind('barcode-reader'))
    reader.onScan((fact) => emit({ type: 'reader.notice', code: noticeOfScan(fact) }));
  for (const reader of devices.ofKind('card-reader'))
    reader.onSwipe((card) => emit({ type: 'reader.notice', code: NOTICE_OF_CARD[card.is] }));
  for (const keypad of devices.ofKind('keypad')) keypad.onKey((key) => emit({ type: 'keypad.key', key }));
}

/** Identification is by passport alone: a good card or pass is told so, and nothing of it goes any further. */
const NOTICE_OF_CARD: Record<StripeCard['is'], FaultCode> = {
  ffp: 'document.needed',
  'payment-card': 'card.payment',
  unknown: 'card.unknown',
  unreadable: 'card.unreadable',
};

const NOTICE_OF_CONTENT: Record<ScanContent['is'], FaultCode> = {
  bcbp: 'document.needed',
  ffp: 'document.needed',
  'payment-card': 'card.payment',
  // Not used yet to identify anyone.
  aamva: 'document.needed',
  'national-id': 'document.needed',
  broken: 'scan.unreadable',
  other: 'scan.unknown',
};

const noticeOfScan = (fact: BarcodeFact): FaultCode =>
  fact.type === 'scanned' ? NOTICE_OF_CONTENT[fact.content.is] : 'scan.unreadable';
