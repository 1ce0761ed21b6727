import type { ComponentType } from 'preact';
import type { KindName } from '../kinds.ts';
import type { ShownDevice } from '../rack-state.ts';
import { BarcodeView } from './barcode-view.tsx';
import { CardView } from './card-view.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { KeypadView } from './keypad-view.tsx';
import { PaymentView } from './payment-view.tsx';
import { PrinterView } from './printer-view.tsx';
import type { Hands, WatchedRack } from './rack-client.ts';
import { ReaderView } from './reader-view.tsx';
import { ScaleView } from './scale-view.tsx';
import { Tray } from './tray.tsx';

/** The whole page: what a passenger has at hand to the left, the devices in the middle, trouble to the right. */
export function Workbench({ rack }: { rack: WatchedRack }) {
  const kiosk = rack.kiosk.value;
  const onBench = (device: ShownDevice) =>
    kiosk && <DeviceOnBench key={device.id} device={device} hands={rack.handsOn(kiosk.kioskId, device.id)} />;
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
          <Tray kiosk={kiosk} rack={rack} />
          <section class="devices" aria-label="Devices">
            <div class="readers">{kiosk.devices.filter(isReader).map(onBench)}</div>
            <div class="printers">{kiosk.devices.filter((device) => !isReader(device)).map(onBench)}</div>
          </section>
          <FaultPanel kiosk={kiosk} rack={rack} />
        </main>
      )}
    </>
  );
}

const isReader = ({ kind }: ShownDevice) => kind !== 'printer';

type Views = { readonly [K in KindName]: ComponentType<{ device: ShownDevice<K>; hands: Hands }> };

/** How each kind looks on the bench. */
const VIEWS: Views = {
  printer: PrinterView,
  'document-reader': ReaderView,
  'barcode-reader': BarcodeView,
  'card-reader': CardView,
  keypad: KeypadView,
  'payment-terminal': PaymentView,
  scale: ScaleView,
};

function DeviceOnBench({ device, hands }: { device: ShownDevice; hands: Hands }) {
  const View = VIEWS[device.kind] as ComponentType<{ device: ShownDevice; hands: Hands }>;
  return <View device={device} hands={hands} />;
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
