import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { visaKey } from '../document-reader/passport.ts';
import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';
import { PassportPage } from './passport-page.tsx';
import type { Hands } from './rack-client.ts';

/** The document reader, and the passport that lies on its glass. */
export function ReaderView({ device, hands }: { device: ShownDevice<'document-reader'>; hands: Hands }) {
  const person = DEMO_PEOPLE.find(({ key }) => key === device.document?.label);
  const visa = DEMO_PEOPLE.find(({ key }) => visaKey(key) === device.document?.label);
  return (
    <DevicePanel device={device}>
      <div class="glass">
        {person ? (
          <div class="laid" key={person.key}>
            <PassportPage person={person} />
          </div>
        ) : (
          <p>
            {device.document
              ? visa
                ? `The visa of ${visa.givenNames}`
                : 'A document typed in by hand'
              : 'Nothing lies on the glass'}
          </p>
        )}
      </div>
      <button type="button" class="act" disabled={!device.document} onClick={() => hands.act('remove')}>
        Take the document back
      </button>
    </DevicePanel>
  );
}
