import { cardShown, type Shown, scanShown } from './checkin/identification.ts';
import type { Visits } from './checkin/visits.ts';
import type { AgentEvent } from './contract/stream.ts';
import type { Devices } from './hardware/composition.ts';

/** Brings what the readers see and the scale weighs to the screen and to the visit. A kind is one paragraph here. */
export function connectReaders(
  devices: Devices,
  {
    visits,
    emit,
    takesLicences,
    airport,
  }: {
    visits: Pick<Visits, 'documentRead' | 'documentTaken' | 'documentUnreadable' | 'shown' | 'scaleSays'>;
    emit(event: AgentEvent): void;
    takesLicences: boolean;
    /** Where the kiosk stands, by its code. */
    airport: string;
  },
): void {
  const tell = (shown: Shown) =>
    shown.is === 'notice' ? emit({ type: 'reader.notice', code: shown.code }) : visits.shown(shown);
  for (const reader of devices.ofKind('document-reader')) {
    reader.onDocument((fact) => {
      switch (fact.type) {
        case 'laid':
          return emit({ type: 'reader.document', present: true });
        case 'removed':
          visits.documentTaken();
          return emit({ type: 'reader.document', present: false });
        case 'read':
          return visits.documentRead(fact.lines);
        case 'unreadable':
          return visits.documentUnreadable();
      }
    });
  }
  for (const reader of devices.ofKind('barcode-reader'))
    reader.onScan((fact) =>
      tell(
        scanShown(fact.type === 'scanned' ? fact.content : { is: 'unreadable' }, { takesLicences, airport }),
      ),
    );
  for (const reader of devices.ofKind('card-reader')) reader.onSwipe((card) => tell(cardShown(card)));
  for (const scale of devices.ofKind('scale')) {
    const tellLoad = () => visits.scaleSays(scale.state().state === 'ready' ? scale.load() : null);
    scale.onLoad(tellLoad);
    scale.onState(tellLoad);
  }
  for (const keypad of devices.ofKind('keypad')) keypad.onKey((key) => emit({ type: 'keypad.key', key }));
}
