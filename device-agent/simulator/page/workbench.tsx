import { FaultPanel } from './fault-panel.tsx';
import { PassportTray } from './passport-tray.tsx';
import { PrinterView } from './printer-view.tsx';
import type { WatchedRack } from './rack-client.ts';
import { ReaderView } from './reader-view.tsx';

/** The whole page: passports to the left, the devices in the middle, trouble to the right. */
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
          <PassportTray shown={kiosk.reader.document?.label ?? null} hands={rack.handsOn(kiosk.kioskId)} />
          <section class="devices" aria-label="Devices">
            <ReaderView reader={kiosk.reader} hands={rack.handsOn(kiosk.kioskId)} />
            <PrinterView printer={kiosk.printer} hands={rack.handsOn(kiosk.kioskId)} />
          </section>
          <FaultPanel kiosk={kiosk} hands={rack.handsOn(kiosk.kioskId)} />
        </main>
      )}
    </>
  );
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
