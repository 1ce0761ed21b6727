import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KioskState, RackState } from '../rack-state.ts';

/** What the page does to one device. */
export interface Hands {
  /** Moves a hand of the device, with what it takes. */
  act(hand: string, body?: object): void;
  pictureOf(documentId: string, bytes: number): string;
}

export interface WatchedRack {
  /** False while the rack cannot be reached. */
  readonly reachable: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<RackState | null>;
  readonly selected: Signal<string | null>;
  readonly kiosk: ReadonlySignal<KioskState | null>;
  readonly handsOn: (kioskId: string, deviceId: string) => Hands;
  /** Everything at a kiosk as on the first day: mechanics, answers, cables. */
  readonly putRight: (kiosk: KioskState) => void;
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
  const putRight = ({ kioskId, devices }: KioskState) => {
    for (const { id } of devices) handsOn(kioskId, id).act('mend');
  };
  return { reachable, state, selected, kiosk, handsOn, putRight };
}

function handsOn(kioskId: string, deviceId: string): Hands {
  const base = `/v1/kiosks/${encodeURIComponent(kioskId)}/devices/${encodeURIComponent(deviceId)}`;
  return {
    // The feed shows what came of it; a rack that is gone is shown by the feed as well.
    act: (hand, body) => {
      const json = body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
      fetch(`${base}/${hand}`, { method: 'POST', ...json }).then(
        () => undefined,
        () => undefined,
      );
    },
    pictureOf: (documentId, bytes) => `${base}/documents/${documentId}.png?bytes=${bytes}`,
  };
}
