import type { Visits } from './checkin/visits.ts';
import type { AgentEvent } from './contract/stream.ts';
import type { Devices } from './hardware/composition.ts';

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
}
