import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';
import type { Hands } from './rack-client.ts';

type Shown = ShownDevice<'payment-terminal'>;
type Amount = Shown['journal'][number]['amount'];

const written = ({ minorUnits, currency }: Amount): string => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  const { maximumFractionDigits: decimals = 2 } = format.resolvedOptions();
  return format.format(minorUnits / 10 ** decimals);
};

const RESULTS: Partial<Record<Shown['journal'][number]['result'], string>> = {
  Success: 'Booked',
  Cancel: 'Cancelled',
  Aborted: 'Ended by the kiosk',
  Refusal: 'Declined',
};

/** The payment terminal: its screen, the cards at hand, its red key, and what its bank has booked. */
export function PaymentView({ device, hands }: { device: Shown; hands: Hands }) {
  const { asking, journal } = device;
  const waits = asking?.phase === 'card';
  return (
    <DevicePanel device={device} model="nexo Sale to POI">
      <div class="payment-screen" role="status">
        <strong>{asking ? written(asking.amount) : 'Welcome'}</strong>
        <span>{asking ? (waits ? 'Present card' : 'One moment') : 'Ready'}</span>
      </div>
      <div class="payment-keys">
        <button type="button" disabled={!waits} onClick={() => hands.act('present', { card: 'good' })}>
          Good card
        </button>
        <button type="button" disabled={!waits} onClick={() => hands.act('present', { card: 'declined' })}>
          Empty card
        </button>
        <button type="button" class="red-key" disabled={!waits} onClick={() => hands.act('refuse')}>
          Cancel
        </button>
      </div>
      {journal.length > 0 && (
        <ol class="payment-journal" aria-label="Journal">
          {journal.slice(0, 4).map(({ amount, result, reversed }, index) => (
            <li key={journal.length - index}>
              <span>{written(amount)}</span>
              <span>{reversed ? 'Paid back' : (RESULTS[result] ?? result)}</span>
            </li>
          ))}
        </ol>
      )}
    </DevicePanel>
  );
}
