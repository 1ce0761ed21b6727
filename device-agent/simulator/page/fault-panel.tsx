import { useSignal } from '@preact/signals';
import type { KioskState, ShownDevice } from '../rack-state.ts';
import { nameOf } from './device-panel.tsx';
import type { Hands, WatchedRack } from './rack-client.ts';

/** Everything that can go wrong with each device, as its kind tells, and one button that puts it all right. */
export function FaultPanel({ kiosk, rack }: { kiosk: KioskState; rack: WatchedRack }) {
  const open = useSignal<string | null>(kiosk.devices[0]?.id ?? null);
  return (
    <section class="faults" aria-label="Trouble">
      <header>
        <h2>Trouble</h2>
        <button type="button" class="act wide" onClick={() => rack.putRight(kiosk)}>
          Put everything right
        </button>
      </header>
      {kiosk.devices.map((device) => (
        <DeviceTrouble
          key={device.id}
          device={device}
          open={open.value === device.id}
          toggle={() => {
            open.value = open.value === device.id ? null : device.id;
          }}
          hands={rack.handsOn(kiosk.kioskId, device.id)}
        />
      ))}
    </section>
  );
}

/** Says of a device whether anything was made to go wrong with it: its first choice of answers is to answer well. */
const isTroubled = ({ trouble, answerFault }: ShownDevice): boolean =>
  answerFault !== null ||
  trouble.some(({ choices }) => choices.some(({ on, body }) => on && !(body && 'always' in body)));

function DeviceTrouble(props: { device: ShownDevice; open: boolean; toggle: () => void; hands: Hands }) {
  const { device, open, toggle, hands } = props;
  const id = `trouble-${device.id}`;
  return (
    <div class="device-trouble">
      <button type="button" class="unfold" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <span class="bulb" data-light={isTroubled(device) ? 'bad' : 'well'} aria-hidden="true" />
        {nameOf(device)}
        {isTroubled(device) && <span class="for-ears">, in trouble</span>}
      </button>
      <div id={id} hidden={!open}>
        {device.trouble.map(({ title, choices }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            <div class="choices">
              {choices.map(({ says, hand, body, on }) => (
                <button
                  key={says}
                  type="button"
                  class="fault"
                  aria-pressed={on}
                  onClick={() => hands.act(hand, body)}
                >
                  {says}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
        <button type="button" class="mend" onClick={() => hands.act('mend')}>
          Put it right
        </button>
      </div>
    </div>
  );
}
