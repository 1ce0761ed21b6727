import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import type { MapSeat, PassengerView, VisitView } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_FLIGHT, EXAMPLE_PHONE_PASS, EXAMPLE_VISIT } from '../../kiosk-ui/journey/examples.ts';
import type { ScriptedAgent } from './scripted-agent.ts';

const PASSENGER: PassengerView = {
  givenName: 'Zorvexia',
  fullName: 'QUILLOMBE ZORVEXIA',
  nativeName: '曌龘燚',
};
const DOCUMENT = 'K83920471';
const REFERENCE = 'QX7ZWP';
const MAIL = 'zorvexia@q.example';
const SEATS = { before: '853K', after: '854K' };

/** What stands in the script alone, as far as it is known after most of it was typed; found in any case of letters. */
export const CANARIES: Readonly<Record<string, string>> = {
  'given name': 'zorve',
  surname: 'quillo',
  'name in its own script': PASSENGER.nativeName ?? '',
  'document number': DOCUMENT.slice(0, 6),
  'booking reference': REFERENCE.slice(0, 5),
  'seat before': SEATS.before,
  'seat after': SEATS.after,
};

/** The seats of a wide cabin, four hundred, in rows that no aircraft has. */
const CABIN: readonly MapSeat[] = Array.from({ length: 45 }, (_, index) => 831 + index)
  .flatMap((row) =>
    [...'ABC DEF HJK'].flatMap((letter, column): MapSeat[] =>
      letter === ' '
        ? []
        : [
            {
              ...{ number: `${row}${letter}`, row, column, exitRow: false, price: null, notes: [] },
              position: column === 0 || column === 10 ? 'window' : 'aisle',
              state: (row * 7 + column * 5) % 9 < 4 && `${row}${letter}` !== SEATS.after ? 'taken' : 'free',
            },
          ],
    ),
  )
  .slice(0, 400);

/** A touch follows the one before at once, or when what that one changed has been drawn. */
export type Pace = 'at once' | 'as drawn';

/**
 * Waits in the page until a button that begins with this text (a single sign: is it), or that is this selector’s, is there,
 * and presses it; then the next one.
 */
const presses =
  (pace: Pace) =>
  (page: Page, ...wanted: string[]): Promise<void> =>
    page.evaluate(
      async ([texts, isDrawn]) => {
        const find = (text: string) =>
          text.startsWith('[')
            ? document.querySelector<HTMLElement>(text)
            : [...document.getElementsByTagName('button')].find(({ textContent }) =>
                text.length === 1 ? textContent === text : textContent?.trim().startsWith(text),
              );
        const next = (then: () => void) =>
          isDrawn ? requestAnimationFrame(() => setTimeout(then)) : setTimeout(then);
        for (const text of texts) {
          const givenUp = performance.now() + 30_000;
          for (let button = find(text); ; button = find(text)) {
            if (performance.now() > givenUp) throw new Error(`no button ${text}: ${document.body.innerText}`);
            // Nobody touches what they do not see yet.
            if (button && isDrawn) await new Promise<void>(next);
            button?.click();
            await new Promise<void>(next);
            if (button) break;
          }
        }
      },
      [wanted, pace === 'as drawn'] as const,
    );

const shows = (page: Page, screen: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.documentElement.dataset.screen === wanted, screen);

/**
 * One visit from the first touch to the next welcome, through whatever knows a person: a typed reference and address, a
 * document, names, seats, a pass on paper and one for a phone. `meanwhile` happens
 * while flight, name and seat are shown.
 */
export async function visitOnce(
  page: Page,
  { tell, heard }: ScriptedAgent,
  { pace = 'at once', meanwhile = () => {} }: { pace?: Pace; meanwhile?: () => Promise<void> | void } = {},
): Promise<void> {
  const press = presses(pace);
  const type = (into: Page, text: string) => press(into, ...text);
  const visitId = v7();
  const seat = { ...EXAMPLE_VISIT.seat, number: SEATS.before };
  const visit: VisitView = { ...EXAMPLE_VISIT, visitId, passenger: PASSENGER, member: null, seat };
  const pass = { document: 'boarding-pass', number: 1, of: 1, passenger: PASSENGER } as const;
  await shows(page, 'welcome');
  await press(page, 'Touch to start');
  await press(page, 'Type a booking');
  await shows(page, 'find-booking');
  await type(page, REFERENCE);
  await press(page, 'Next: surname');
  await type(page, 'QUILLOMBE');
  await press(page, 'Find my booking');
  await heard('visit.identify');

  tell({ type: 'visit.started', visitId, by: 'record-locator' });
  const document = { number: DOCUMENT, nationality: 'CHN', birthDate: '1988-04-12', expiryDate: null };
  tell({ type: 'visit.document-read', visitId, passenger: PASSENGER, document });
  await press(page, 'Yes, this is right');
  await heard('visit.answer');
  tell({ type: 'visit.ready', visit });

  await press(page, 'Change seat');
  await heard('visit.seat-map');
  const travellers = [{ travellerId: 'P1', passenger: PASSENGER, seat: SEATS.before }];
  const map = { travellerId: 'P1', travellers, seats: [...CABIN], canPay: true, due: null, upgrades: [] };
  tell({ type: 'visit.seats', visitId, map, problem: null });
  await press(page, `[data-seat$="${SEATS.after.slice(1)}"]`);
  await press(page, 'Take ');
  await heard('visit.choose-seat');
  tell({ type: 'visit.ready', visit: { ...visit, seat: { ...seat, number: SEATS.after } } });

  await shows(page, 'confirm');
  await meanwhile();
  await press(page, 'My bags keep');
  await heard('visit.check-in');
  tell({ type: 'visit.checked-in', visitId, sequenceNumber: 7, seat: SEATS.after, leftOut: [] });
  tell({ type: 'pass.printing', visitId, pass });
  tell({ type: 'pass.printed', visitId, pass, waitingInOutput: true });
  await shows(page, 'take-pass');
  tell({ type: 'pass.taken', visitId });

  await press(page, 'Also on my phone');
  await heard('pass.to-phone');
  const onPhone = { ...EXAMPLE_PHONE_PASS, passenger: PASSENGER, flight: EXAMPLE_FLIGHT, seat: SEATS.after };
  tell({ type: 'pass.on-screen', visitId, passes: [onPhone], mailTo: null });
  await press(page, 'Send it by');
  await type(page, MAIL);
  await press(page, 'Send');
  await heard('pass.mail');
  tell({ type: 'pass.mail', visitId, queued: true });
  await press(page, 'I have it on');
  await press(page, 'Done');
  await heard('visit.end');
  await shows(page, 'welcome');
}
