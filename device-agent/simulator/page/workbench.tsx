import type { KioskState, ShownDevice } from '../rack-state.ts';
import { FaultPanel } from './fault-panel.tsx';
import { PassportTray } from './passport-tray.tsx';
import { PrinterView } from './printer-view.tsx';
import type { Hands, WatchedRack } from './rack-client.ts';
import { ReaderView } from './reader-view.tsx';

/** The whole page: what a passenger has at hand to the left, the devices in the middle, trouble to the right. */
export function Workbench({ rack }: { rack: WatchedRack }) {
  const kiosk = rack.kiosk.value;
  return (
    <>
      <header class="top">
        <h1>
          Landside <span>device rack</span>
        </h1>
        <KioskSelector rack={rack} />
        <p class="reach" data-well={rack.reachable.value} role="status">
          {rack.reachable.value ? 'Live' : 'The rack does not answer'}
        </p>
      </header>
      {kiosk && (
        <main class="bench" key={kiosk.kioskId}>
          <Trays kiosk={kiosk} rack={rack} />
          <section class="devices" aria-label="Devices">
            {kiosk.devices.map((device) => (
              <DeviceOnBench key={device.id} device={device} hands={rack.handsOn(kiosk.kioskId, device.id)} />
            ))}
          </section>
          <FaultPanel kiosk={kiosk} rack={rack} />
        </main>
      )}
    </>
  );
}

/** What a passenger has at hand, for the devices that there are. */
function Trays({ kiosk, rack }: { kiosk: KioskState; rack: WatchedRack }) {
  const reader = kiosk.devices.find((device) => device.kind === 'document-reader');
  return reader ? (
    <PassportTray shown={reader.document?.label ?? null} hands={rack.handsOn(kiosk.kioskId, reader.id)} />
  ) : null;
}

function DeviceOnBench({ device, hands }: { device: ShownDevice; hands: Hands }) {
  switch (device.kind) {
    case 'printer':
      return <PrinterView device={device} hands={hands} />;
    case 'document-reader':
      return <ReaderView device={device} hands={hands} />;
  }
}

function KioskSelector({ rack }: { rack: WatchedRack }) {
  const kiosks = rack.state.value?.kiosks ?? [];
  const current = rack.kiosk.value?.kioskId;
  if (kiosks.length < 2) return <p class="kiosk-name">{current}</p>;
  return (
    <label class="kiosk-name">
      Kiosk
      <select
        value={current}
        onChange={(event) => {
          rack.selected.value = event.currentTarget.value;
        }}
      >
        {kiosks.map(({ kioskId }) => (
          <option key={kioskId} value={kioskId}>
            {kioskId}
          </option>
        ))}
      </select>
    </label>
  );
}
