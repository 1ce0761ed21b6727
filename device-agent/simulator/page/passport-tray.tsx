import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { visaKey } from '../document-reader/passport.ts';
import type { ShownDevice } from '../rack-state.ts';
import { PassportPage } from './passport-page.tsx';
import type { Hands } from './rack-client.ts';

/** The passports of the demo, and what happens when each is shown. */
export function PassportTray({ device, hands }: { device: ShownDevice<'document-reader'>; hands: Hands }) {
  return (
    <ul class="things">
      {DEMO_PEOPLE.map((person) => {
        const lies = person.key === device.document?.label;
        const visaLies = visaKey(person.key) === device.document?.label;
        return (
          <li key={person.key} class="thing" data-lies={lies}>
            <PassportPage person={person} />
            <p>{person.story}</p>
            <button
              type="button"
              class={lies ? 'quiet' : 'act'}
              onClick={() => (lies ? hands.act('remove') : hands.act('insert', { person: person.key }))}
            >
              {lies ? 'Take back' : 'Show to the reader'}
              <span class="for-ears"> the passport of {person.givenNames}</span>
            </button>
            {person.visa && (
              <button
                type="button"
                class="quiet"
                onClick={() =>
                  visaLies
                    ? hands.act('remove')
                    : hands.act('insert', { person: person.key, document: 'visa' })
                }
              >
                {visaLies ? 'Take back' : 'Show the visa'}
                <span class="for-ears"> of {person.givenNames}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
