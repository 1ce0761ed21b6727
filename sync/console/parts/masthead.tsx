import type { Desk } from '../desk.ts';
import { timeOf } from '../times.ts';

const WORDS = { connecting: 'Connecting', live: 'Live', away: 'Hub away' } as const;

/** Who we are, and whether what is shown is true now. */
export function Masthead({ desk }: { desk: Desk }) {
  const state = desk.connection.value;
  const heardAt = desk.heardAt.value;
  const since = heardAt === null ? null : timeOf(new Date(heardAt).toISOString(), null);
  return (
    <header class="masthead">
      <div class="brand">
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M3 17.5h18M4.5 13.2l3.2.6 9.8-4.1c1-.4 2.2-.1 2.7.7.3.5.1 1-.5 1.3l-4.2 1.9-3.3 3.9" />
        </svg>
        <h1>Landside</h1>
        <span class="quiet">Console</span>
      </div>
      <p class="connection" data-state={state} role="status">
        {state === 'away' && (
          <span class="quiet">
            {since === null ? 'It has not answered yet' : `Showing what was known at ${since}`}
          </span>
        )}
        <span class="pill">
          <i class="dot" aria-hidden="true" />
          {WORDS[state]}
        </span>
      </p>
    </header>
  );
}
