import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';
import type { Hands } from './rack-client.ts';

/** Bags that stand about, by what they weigh in kilograms. */
const BAGS = [8.2, 18.6, 23.4, 34.5] as const;

/** The scale: its figure, and bags to put on it. */
export function ScaleView({ device, hands }: { device: ShownDevice<'scale'>; hands: Hands }) {
  const { kilograms, isMoving, capacity } = device;
  return (
    <DevicePanel device={device} model="MT-SICS">
      <div class="payment-screen" role="status">
        <strong>{kilograms > capacity ? 'Overload' : `${kilograms.toFixed(2)} kg`}</strong>
        <span>{isMoving ? 'Settling' : kilograms > 0 ? 'Steady' : 'Empty'}</span>
      </div>
      <div class="payment-keys">
        {BAGS.map((weight) => (
          <button
            key={weight}
            type="button"
            aria-pressed={kilograms === weight}
            onClick={() => hands.act('load', { kilograms: weight })}
          >
            {weight} kg
          </button>
        ))}
        <button type="button" class="red-key" disabled={kilograms === 0} onClick={() => hands.act('clear')}>
          Take off
        </button>
      </div>
    </DevicePanel>
  );
}
