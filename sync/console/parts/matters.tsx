import { useState } from 'preact/hooks';
import type { OpenMatter, SettledMatter } from '../../hub/api.ts';
import type { Desk } from '../desk.ts';
import { matterWords } from '../matter-words.ts';
import { dayOf, timeOf } from '../times.ts';
import { StaffName } from './staff-name.tsx';

/** What staff have to settle, whatever it is about; each is settled by a person with a name. */
export function Matters({ desk }: { desk: Desk }) {
  const overview = desk.overview.value;
  const [settling, setSettling] = useState<string | null>(null);
  if (overview === null || (overview.matterCount === 0 && overview.settled.length === 0)) return null;
  const { matters, matterCount, settled } = overview;
  const hidden = matterCount - matters.length;
  return (
    <section class="panel matters" aria-labelledby="matters-title">
      <h2 id="matters-title">
        To settle <span class="quiet">{matterCount}</span>
      </h2>
      <ul>
        {matters.map((matter) => (
          <li key={matter.matterId} class="matter">
            <MatterRow matter={matter} open={(customerId) => (desk.selected.value = customerId)} />
            {settling === matter.matterId ? (
              <Settle desk={desk} matter={matter} onDone={() => setSettling(null)} />
            ) : (
              <button type="button" class="settle" onClick={() => setSettling(matter.matterId)}>
                Settle
              </button>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="quiet more">and {hidden} older</p>}
      {settled.length > 0 && <Settled settled={settled} />}
    </section>
  );
}

function MatterRow({ matter, open }: { matter: OpenMatter; open: (customerId: string) => void }) {
  const { kioskId, at, timeZone, customerId, what } = matter;
  const { title, todo } = matterWords(matter);
  return (
    <div>
      <p class="what" data-kind={what.kind}>
        {title}
      </p>
      <p>{todo}</p>
      <p class="quiet">
        {kioskId}, {timeOf(at, timeZone)}, {dayOf(at, timeZone)}
        {customerId !== null && (
          <>
            {' · '}
            <button type="button" class="link" onClick={() => open(customerId)}>
              passenger’s file
            </button>
          </>
        )}
      </p>
    </div>
  );
}

interface SettleProps {
  readonly desk: Desk;
  readonly matter: OpenMatter;
  readonly onDone: () => void;
}

/** Asks whoever settles it for their name. */
function Settle({ desk, matter, onDone }: SettleProps) {
  const [failed, setFailed] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await desk.settle(matter.matterId)) onDone();
    else setFailed(true);
  };
  return (
    <form class="settling" onSubmit={submit}>
      <StaffName desk={desk} label="Settled by" />
      <button type="submit" class="settle settle--sure">
        It is settled
      </button>
      <button type="button" class="settle" onClick={onDone}>
        Not yet
      </button>
      {failed && <p role="alert">The hub did not take it: somebody was first, or it is away.</p>}
    </form>
  );
}

function Settled({ settled }: { settled: readonly SettledMatter[] }) {
  return (
    <div class="settled">
      <h3>Settled last</h3>
      <ul>
        {settled.map((matter) => (
          <li key={matter.matterId} class="quiet">
            {matterWords(matter).title}, {matter.kioskId}: {matter.settledBy},{' '}
            {timeOf(matter.settledAt, matter.timeZone)}
          </li>
        ))}
      </ul>
    </div>
  );
}
