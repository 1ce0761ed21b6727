import type { CustomerFile, CustomerFlight } from '../../hub/api.ts';
import type { Desk } from '../desk.ts';
import { departureOf } from '../times.ts';
import { capitalised, likingWords, readableName } from '../words.ts';
import { TierChip } from './tier-chip.tsx';
import { VisitView } from './visit.tsx';

/** One customer: who they are, what they like, where they fly, what happened to them. */
export function CustomerFileView({ desk }: { desk: Desk }) {
  const file = desk.file.value;
  if (desk.selected.value === null) {
    return (
      <section class="file nobody">
        <p class="empty">Choose a customer on the left to see their file.</p>
      </section>
    );
  }
  if (file === null) return <section class="file nobody" aria-busy="true" />;
  return (
    <section class="file" aria-label="Customer file" key={file.customerId}>
      <Identity file={file} />
      <div class="file-columns">
        <div>
          <h2>Visits</h2>
          {file.visits.length === 0 && (
            <p class="empty">No visit yet. What they do at a kiosk appears here as it happens.</p>
          )}
          {file.visits.map((visit) => (
            <VisitView key={visit.visitId} visit={visit} now={desk.heardAt.value ?? 0} />
          ))}
        </div>
        <aside>
          <h2>Flights</h2>
          {file.flights.length === 0 && <p class="empty">No flight yet. A check-in puts it here.</p>}
          {file.flights.map((flight) => (
            <FlightCard key={`${flight.carrier}${flight.number}${flight.departure}`} flight={flight} />
          ))}
        </aside>
      </div>
    </section>
  );
}

const OFFER_STATES: Readonly<Record<CustomerFile['offers'][number]['state'], string>> = {
  made: 'Amends to be offered',
  shown: 'Amends offered',
  accepted: 'Amends accepted',
  declined: 'Amends declined',
  redeemed: 'Amends in their hand',
};

function Identity({ file }: { file: CustomerFile }) {
  const [membership] = file.memberships;
  const liking = file.preference && likingWords(file.preference.seatPosition, file.preference.seatZone);
  return (
    <header class="identity">
      <div class="who">
        <h2 class="full-name">{readableName(file) || 'Name not known'}</h2>
        <TierChip tier={membership?.tier ?? null} />
      </div>
      <dl class="facts">
        <div>
          <dt>Member</dt>
          <dd>{membership === undefined ? 'Guest' : `${membership.programme} ${membership.number}`}</dd>
        </div>
        <div>
          <dt>Seat preference</dt>
          <dd>{liking ?? 'Not known'}</dd>
        </div>
        {file.openComplaints > 0 && (
          <div>
            <dt>Open complaints</dt>
            <dd>{file.openComplaints}: nothing is sold at kiosks</dd>
          </div>
        )}
        {file.offers.map(({ code, failure, reference, state }) => (
          <div key={code}>
            <dt>For {[failure.replace('-', ' '), reference].filter(Boolean).join(', ')}</dt>
            <dd>
              {OFFER_STATES[state]}, {code}
            </dd>
          </div>
        ))}
        <div>
          <dt>Visits</dt>
          <dd>{file.visits.length}</dd>
        </div>
      </dl>
    </header>
  );
}

function FlightCard({ flight }: { flight: CustomerFlight }) {
  const { day, time } = departureOf(flight.departure);
  return (
    <article class="flight">
      <div class="route">
        <span>{flight.from}</span>
        <i aria-hidden="true" />
        <span class="visually-hidden">to</span>
        <span>{flight.to}</span>
      </div>
      <dl>
        <div>
          <dt>Flight</dt>
          <dd>
            {flight.carrier} {flight.number}
          </dd>
        </div>
        <div>
          <dt>{day}</dt>
          <dd>{time}</dd>
        </div>
        <div>
          <dt>Sequence</dt>
          <dd>{flight.sequenceNumber}</dd>
        </div>
        <div class="seat">
          <dt>Seat</dt>
          <dd>{flight.seat}</dd>
        </div>
      </dl>
      <p class="quiet">
        {capitalised(flight.state.replaceAll('-', ' '))} · booking {flight.recordLocator}
      </p>
    </article>
  );
}
