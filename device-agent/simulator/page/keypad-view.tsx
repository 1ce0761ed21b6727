import type { Pressable } from '../keypad/keypad.ts';
import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';
import type { Hands } from './rack-client.ts';

/** In the order of the keyboard's focus; `area` is the place on the keypad. */
const KEYS: readonly { readonly key: Pressable; readonly says: string; readonly sign: string }[] = [
  { key: 'help', says: 'Help', sign: '?' },
  { key: 'up', says: 'Up', sign: '▲' },
  { key: 'volume-up', says: 'Louder', sign: '+' },
  { key: 'previous', says: 'Previous', sign: '◀' },
  { key: 'select', says: 'Select', sign: '●' },
  { key: 'next', says: 'Next', sign: '▶' },
  { key: 'down', says: 'Down', sign: '▼' },
  { key: 'volume-down', says: 'Quieter', sign: '−' },
  { key: 'back', says: 'Back', sign: '←' },
  { key: 'pause', says: 'Pause', sign: '‖' },
  { key: 'cancel', says: 'Cancel', sign: '✕' },
];

/** The keypad, and the jack of its headset. */
export function KeypadView({ device, hands }: { device: ShownDevice<'keypad'>; hands: Hands }) {
  return (
    <DevicePanel device={device} model="HID keyboard">
      <div class="pad">
        {KEYS.map(({ key, says, sign }) => (
          <button
            key={key}
            type="button"
            class="key"
            style={{ gridArea: key }}
            data-last={device.last === key}
            aria-label={says}
            onClick={() => hands.act('press', { key })}
          >
            <span aria-hidden="true">{sign}</span>
            <small aria-hidden="true">{says}</small>
          </button>
        ))}
        <button
          type="button"
          class="jack"
          style={{ gridArea: 'jack' }}
          aria-pressed={device.headset}
          onClick={() => hands.act('headset', { in: !device.headset })}
        >
          <span class="plug" aria-hidden="true" />
          {device.headset ? 'Headset in' : 'Headset out'}
        </button>
      </div>
    </DevicePanel>
  );
}
