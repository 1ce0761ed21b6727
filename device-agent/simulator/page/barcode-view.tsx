import { PAPERS } from '../barcode-reader/papers.ts';
import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';

const INTERFACES = { 'hid-pos': 'HID POS', serial: 'Serial', wedge: 'Types like a keyboard' } as const;

/** The barcode reader's window: a beam runs across it at every scan. */
export function BarcodeView({ device }: { device: ShownDevice<'barcode-reader'> }) {
  const paper = PAPERS.find(({ key }) => key === device.last?.label);
  return (
    <DevicePanel device={device} model={INTERFACES[device.interface]}>
      <div class="window">
        {device.scans > 0 && <span key={device.scans} class="beam" aria-hidden="true" />}
        <p>{device.last ? (paper?.title ?? 'A code typed in by hand') : 'Nothing scanned yet'}</p>
      </div>
    </DevicePanel>
  );
}
