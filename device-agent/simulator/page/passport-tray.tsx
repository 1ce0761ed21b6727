import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { PassportPage } from './passport-page.tsx';
import type { Hands } from './rack-client.ts';

/** The passports of the demo, and what happens when each is shown. */
export function PassportTray({ shown, hands }: { shown: string | null; hands: Hands }) {
  return (
    <section class="tray" aria-label="Passports">
      <h2>Passports</h2>
      <ul>
        {DEMO_PEOPLE.map((person) => {
          const lies = person.key === shown;
          return (
            <li key={person.key} class="card" data-lies={lies}>
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
            </li>
          );
        })}
      </ul>
    </section>
  );
}
