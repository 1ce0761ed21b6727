import type { KioskState, ShownDevice } from '../rack-state.ts';
import type { WatchedRack } from './rack-client.ts';

/** Everything that can go wrong with each device, as its kind tells, and one button that puts it all right. */
export function FaultPanel({ kiosk, rack }: { kiosk: KioskState; rack: WatchedRack }) {
  return (
    <section class="faults" aria-label="Trouble">
      <h2>Trouble</h2>
      <button type="button" class="act wide" onClick={() => rack.putRight(kiosk)}>
        Put everything right
      </button>
      {kiosk.devices.map((device) => (
        <DeviceTrouble key={device.id} device={device} act={rack.handsOn(kiosk.kioskId, device.id).act} />
      ))}
    </section>
  );
}

const DeviceTrouble = ({
  device,
  act,
}: {
  device: ShownDevice;
  act: (hand: string, body?: object) => void;
}) => (
  <details>
    <summary>{device.id}</summary>
    {device.trouble.map(({ title, choices }) => (
      <fieldset key={title}>
        <legend>{title}</legend>
        <div class="choices">
          {choices.map(({ says, hand, body, on }) => (
            <button key={says} type="button" class="fault" aria-pressed={on} onClick={() => act(hand, body)}>
              {says}
            </button>
          ))}
        </div>
      </fieldset>
    ))}
  </details>
);
