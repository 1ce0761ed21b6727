import type { Desk } from '../desk.ts';
import { Conversations } from './conversations.tsx';
import { CustomerFileView } from './customer-file.tsx';
import { CustomerList } from './customer-list.tsx';
import { Figures } from './figures.tsx';
import { Fleet } from './fleet.tsx';
import { Masthead } from './masthead.tsx';
import { Matters } from './matters.tsx';

export function ConsolePage({ desk }: { desk: Desk }) {
  const away = desk.connection.value !== 'live';
  return (
    <div class="page" data-away={away}>
      <Masthead desk={desk} />
      <main class="columns">
        <div class="side">
          <Conversations desk={desk} />
          <Figures overview={desk.overview.value} />
          <Fleet desk={desk} />
          <Matters desk={desk} />
          <CustomerList desk={desk} />
        </div>
        <CustomerFileView desk={desk} />
      </main>
    </div>
  );
}
