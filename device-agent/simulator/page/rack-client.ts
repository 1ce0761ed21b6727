import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PrinterFaults } from '../printer/faults.ts';
import type { KioskState, RackState } from '../rack-state.ts';

/** What the page does to the devices of one kiosk. */
export interface Hands {
  show(person: string): void;
  takeBack(): void;
  takePass(): void;
  printer(faults: PrinterFaults): void;
  reader(faults: Pick<PrinterFaults, 'next' | 'always'>): void;
  loadPaper(): void;
  cable(device: 'printer' | 'reader', plugged: boolean): void;
  /** Everything as on the first day: mechanics, answers, cables. */
  putRight(): void;
  pictureOf(documentId: string, bytes: number): string;
}

export interface WatchedRack {
  /** False while the rack cannot be reached. */
  readonly reachable: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<RackState | null>;
  readonly selected: Signal<string | null>;
  readonly kiosk: ReadonlySignal<KioskState | null>;
  readonly handsOn: (kioskId: string) => Hands;
}

/** Follows the rack's feed for as long as the page lives. */
export function watchRack(): WatchedRack {
  const reachable = signal(false);
  const state = signal<RackState | null>(null);
  const selected = signal<string | null>(null);
  const kiosk = computed(() => {
    const kiosks = state.value?.kiosks ?? [];
    return kiosks.find(({ kioskId }) => kioskId === selected.value) ?? kiosks[0] ?? null;
  });
  const feed = new EventSource('/v1/rack/feed');
  feed.onmessage = (message) => {
    reachable.value = true;
    state.value = JSON.parse(message.data) as RackState;
  };
  feed.onerror = () => {
    reachable.value = false;
  };
  return { reachable, state, selected, kiosk, handsOn };
}

function handsOn(kioskId: string): Hands {
  const base = `/v1/kiosks/${encodeURIComponent(kioskId)}`;
  // The feed shows what came of it; a rack that is gone is shown by the feed as well.
  const post = (path: string, body?: unknown) => {
    const json = body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return fetch(`${base}/${path}`, { method: 'POST', ...json }).then(
      () => undefined,
      () => undefined,
    );
  };
  const well = { next: null, always: null };
  return {
    show: (person) => void post('reader/insert', { person }),
    takeBack: () => void post('reader/remove'),
    takePass: () => void post('printer/take'),
    printer: (faults) => void post('printer/faults', faults),
    reader: (faults) => void post('reader/faults', faults),
    loadPaper: () => void post('printer/load-paper'),
    cable: (device, plugged) => void post(`${device}/${plugged ? 'plug' : 'unplug'}`),
    putRight: () => {
      void post('printer/faults', well)
        .then(() => post('reader/faults', well))
        .then(() => post('printer/clear'))
        .then(() => post('printer/plug'))
        .then(() => post('reader/plug'));
    },
    pictureOf: (documentId, bytes) => `${base}/documents/${documentId}.png?bytes=${bytes}`,
  };
}
