import { useSignal } from '@preact/signals';
import type { KioskState } from '../rack-state.ts';
import { CardTray } from './card-tray.tsx';
import { PaperTray } from './paper-tray.tsx';
import { PassportTray } from './passport-tray.tsx';
import type { WatchedRack } from './rack-client.ts';

const TRAYS = [
  { kind: 'document-reader', title: 'Passports' },
  { kind: 'barcode-reader', title: 'Codes' },
  { kind: 'card-reader', title: 'Cards' },
] as const;

/** What a passenger has at hand, for the readers that there are. */
export function Tray({ kiosk, rack }: { kiosk: KioskState; rack: WatchedRack }) {
  const there = TRAYS.filter(({ kind }) => kiosk.devices.some((device) => device.kind === kind));
  const chosen = useSignal<(typeof TRAYS)[number]['kind'] | null>(null);
  const open = there.find(({ kind }) => kind === chosen.value) ?? there[0];
  const device = kiosk.devices.find(({ kind }) => kind === open?.kind);
  if (!open || !device) return null;
  const hands = rack.handsOn(kiosk.kioskId, device.id);
  return (
    <section class="tray" aria-label="At hand">
      <div class="tabs" role="tablist" aria-label="At hand">
        {there.map(({ kind, title }) => (
          <button
            key={kind}
            type="button"
            role="tab"
            aria-selected={kind === open.kind}
            onClick={() => {
              chosen.value = kind;
            }}
          >
            {title}
          </button>
        ))}
      </div>
      {device.kind === 'document-reader' && <PassportTray device={device} hands={hands} />}
      {device.kind === 'barcode-reader' && <PaperTray device={device} hands={hands} />}
      {device.kind === 'card-reader' && <CardTray device={device} hands={hands} />}
    </section>
  );
}
