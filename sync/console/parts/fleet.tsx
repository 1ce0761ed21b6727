import type { KioskStatus, Overview, UnconfirmedDocument } from '../../hub/api.ts';
import type { Desk } from '../desk.ts';
import { timeOf } from '../times.ts';
import { faultWords, kioskWords } from '../words.ts';

/** Worst first: a wall of green hides the one red. */
const RANK = { bad: 0, attention: 1, plain: 2, good: 3 } as const;
const SHOWN = 4;

const byNeed = (one: KioskStatus, other: KioskStatus) =>
  RANK[kioskWords(one).tone] - RANK[kioskWords(other).tone] || one.kioskId.localeCompare(other.kioskId);

/** The kiosks, those that need someone first, and the documents nobody can vouch for. */
export function Fleet({ desk }: { desk: Desk }) {
  const overview = desk.overview.value;
  return (
    <section class="panel fleet" aria-labelledby="fleet-title">
      <h2 id="fleet-title">Kiosks</h2>
      {overview !== null && overview.kiosks.length === 0 && (
        <p class="empty">No kiosk has enrolled. Start one with this hub’s address and enrolment code.</p>
      )}
      {overview !== null && <Kiosks overview={overview} />}
      {overview !== null && overview.unconfirmedCount > 0 && (
        <Unconfirmed overview={overview} open={(customerId) => (desk.selected.value = customerId)} />
      )}
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

function Unconfirmed({ overview, open }: { overview: Overview; open: (customerId: string) => void }) {
  const count = overview.unconfirmedCount;
  return (
    <div class="alarm">
      <h3>{count === 1 ? 'A document to find' : `${count} documents to find`}</h3>
      <ul>
        {overview.unconfirmed.slice(0, 3).map((one) => (
          <li key={one.jobId}>
            <UnconfirmedRow one={one} open={open} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function UnconfirmedRow({ one, open }: { one: UnconfirmedDocument; open: (customerId: string) => void }) {
  const { kioskId, code, at, timeZone, customerId } = one;
  const words = `${kioskId}, ${timeOf(at, timeZone)}${code === null ? '' : `: ${faultWords(code)}`}`;
  if (customerId === null) return <span>{words}</span>;
  return (
    <button type="button" class="link" onClick={() => open(customerId)}>
      {words}
    </button>
  );
}
