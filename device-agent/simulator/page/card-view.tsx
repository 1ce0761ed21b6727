import { CARDS } from '../card-reader/cards.ts';
import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';

const INTERFACES = { 'hid-msr': 'HID MSR', serial: 'Serial' } as const;

/** The card reader's groove: a card runs through it at every swipe. */
export function CardView({ device }: { device: ShownDevice<'card-reader'> }) {
  const card = CARDS.find(({ key }) => key === device.last?.label);
  return (
    <DevicePanel device={device} model={INTERFACES[device.interface]}>
      <div class="groove-room">
        {device.swipes > 0 && (
          <span key={device.swipes} class="runner" data-look={card?.look} aria-hidden="true" />
        )}
        <div class="groove" aria-hidden="true" />
        <p>
          {device.last
            ? card
              ? `${card.issuer}, ${card.holder}`
              : 'A card typed in by hand'
            : 'No card swiped yet'}
        </p>
      </div>
    </DevicePanel>
  );
}
