import type { KioskStatus, Overview } from '../../hub/api.ts';
import type { Desk } from '../desk.ts';
import { timeOf } from '../times.ts';
import { kioskWords } from '../words.ts';

/** Worst first: a wall of green hides the one red. */
const RANK = { bad: 0, attention: 1, plain: 2, good: 3 } as const;
const SHOWN = 4;

const byNeed = (one: KioskStatus, other: KioskStatus) =>
  RANK[kioskWords(one).tone] - RANK[kioskWords(other).tone] || one.kioskId.localeCompare(other.kioskId);

/** The kiosks, those that need someone first. */
export function Fleet({ desk }: { desk: Desk }) {
  const overview = desk.overview.value;
  return (
    <section class="panel fleet" aria-labelledby="fleet-title">
      <h2 id="fleet-title">Kiosks</h2>
      {overview !== null && overview.kiosks.length === 0 && (
        <p class="empty">No kiosk has enrolled. Start one with this hub’s address and enrolment code.</p>
      )}
      {overview !== null && <Kiosks overview={overview} />}
    </section>
  );
}

function Kiosks({ overview }: { overview: Overview }) {
  const kiosks = [...overview.kiosks].sort(byNeed);
  const hidden = kiosks.length - SHOWN;
  return (
    <>
      <ul class="rows">
        {kiosks.slice(0, SHOWN).map((kiosk) => {
          const { text, tone } = kioskWords(kiosk);
          return (
            <li key={kiosk.kioskId} class="kiosk">
              <i class="dot" data-tone={tone} aria-hidden="true" />
              <span class="code">{kiosk.kioskId}</span>
              <span class="words" data-tone={tone} title={text}>
                {text}
              </span>
              <span class="quiet time">
                {kiosk.lastSeen === null ? 'never' : timeOf(kiosk.lastSeen, kiosk.timeZone)}
              </span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p class="quiet more">and {hidden} more that need less</p>}
    </>
  );
}
