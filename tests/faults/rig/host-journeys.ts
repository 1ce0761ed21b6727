import { DEMO_DEVICES } from '../../../config/demo/devices.ts';
import { expectOk } from '../../../config/result.ts';
import type { MapSeat } from '../../../device-agent/contract/visit.ts';
import { importBookings } from '../../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../../device-agent/dcs/reference/import-schema.ts';
import type { HostCall } from '../answers/host-answers.ts';
import type { FailingHost } from './failing-host.ts';
import type { Rig, RigDevice } from './kiosk.ts';
import { askedForCard, at, terminalOf } from './till.ts';
import { bookWithVisa, PASSPORT, VISA, VISA_LOCATOR } from './visa-case.ts';

/** Milliseconds between two acts of a person, and after which one gives up who sees nothing new. */
const REACTION = 1500;
const PATIENCE = 150_000;
/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const ROUND = 130_000;

/** The seat of whoever has one before they come. */
export const BEFORE = '21A';

/** Who comes, with what, and what else goes wrong. */
export interface HostJourney {
  readonly locator: string;
  readonly lines: (rig: Rig) => readonly string[];
  readonly bags: number;
  /** A printer whose cover is open when its turn comes. */
  readonly openCover?: 'boarding-pass-printer' | 'bag-tag-printer';
  /** Of whom the rig's roster knows nothing; and what they show when one more document is asked for. */
  readonly book?: (rig: Rig) => void;
  readonly visa?: readonly string[];
  /** They try nothing again. */
  readonly leaves?: true;
  /** They buy a seat, or a higher cabin, first. */
  readonly buysSeat?: true;
  readonly buysUpgrade?: true;
  /** They choose another seat first, that costs nothing; and go on without it where they do not get it. */
  readonly choosesSeat?: true;
  /** The host tells nothing that it is not asked for. */
  readonly tersely?: true;
  /** Another call that fails meanwhile: else there would be no reason for this one. */
  readonly because?: HostCall;
  /** The whole host is away while this passenger, who has a seat, is at the kiosk; before and after one call fails. */
  readonly alone?: true;
}

const partyWithBags: HostJourney = {
  locator: 'L9000C',
  lines: (rig) => rig.cases.party.lines,
  bags: 3,
};
const stranded: HostJourney = { locator: 'L9000D', lines: (rig) => rig.cases.stranded.lines, bags: 0 };
const standby: HostJourney = { locator: 'L9000H', lines: (rig) => rig.cases.standby.lines, bags: 0 };
const alone: HostJourney = {
  locator: 'L00000',
  lines: (rig) => rig.passports[0] ?? [],
  bags: 0,
  alone: true,
};

const buyer: HostJourney = {
  ...{ locator: alone.locator, lines: alone.lines, bags: 0 },
  buysSeat: true,
};

const upgrader: HostJourney = { ...buyer, buysUpgrade: true };

const withVisa: HostJourney = {
  ...{ locator: VISA_LOCATOR, lines: () => PASSPORT, bags: 0 },
  ...{ book: bookWithVisa, visa: VISA },
};

/** Whoever goes away where the host failed; who moves to another seat for nothing; whom a full flight leaves without one. */
export const BESIDE_JOURNEYS = {
  strandedWhoLeaves: { ...stranded, leaves: true },
  standbyWhoLeaves: { ...standby, leaves: true },
  chooser: {
    ...{ locator: alone.locator, lines: alone.lines, bags: 0 },
    ...{ book: seatAlone, choosesSeat: true },
  },
  denied: { locator: 'L9000J', lines: (rig) => rig.cases.oversold.lines, bags: 0 },
} as const satisfies Record<string, HostJourney>;

/** The journey in which each call matters. A new call without one does not compile. */
export const JOURNEY_OF: Readonly<Record<HostCall, HostJourney>> = {
  identify: partyWithBags,
  party: { ...partyWithBags, tersely: true },
  load: alone,
  seatMap: partyWithBags,
  assignSeat: partyWithBags,
  sellSeats: buyer,
  upgradeOptions: upgrader,
  sellUpgrade: upgrader,
  voidPayment: { ...buyer, because: 'sellSeats' },
  checkIn: partyWithBags,
  standbyPlace: standby,
  joinStandby: standby,
  updateDocuments: withVisa,
  documents: { ...partyWithBags, tersely: true },
  confirmPrint: partyWithBags,
  reportPrintFailure: { ...partyWithBags, openCover: 'boarding-pass-printer' },
  bagAllowance: partyWithBags,
  addBags: partyWithBags,
  activateTag: partyWithBags,
  reportTagFailure: { ...partyWithBags, openCover: 'bag-tag-printer' },
  departures: alone,
  reserveNumbers: alone,
  reportCheckIn: alone,
  rebookOptions: stranded,
  rebook: stranded,
};

/** Everything of the demo kiosk that matters to the host. */
export const HOST_DEVICES: readonly RigDevice[] = DEMO_DEVICES.filter(({ kind }) =>
  /printer|document|payment/.test(kind),
);

export const wait = (rig: Rig, milliseconds: number) => rig.clock.until(() => false, milliseconds);

/** The first row of every flight costs something, and so does business class. */
export function priceSeats(rig: Rig): void {
  const seat_prices = JSON.stringify({ bulkhead: { minorUnits: 12_000, currency: 'CNY' } });
  const upgrade_prices = JSON.stringify({
    J: { price: { minorUnits: 120_000, currency: 'CNY' }, gains: [] },
  });
  for (const flight of rig.desk.store.flights())
    rig.desk.store.saveFlight({ ...flight, seat_prices, upgrade_prices });
}

/** Gives the passenger who will be alone a seat of their own: without one nobody could check them in. */
export function seatAlone(rig: Rig): void {
  const [booking] = rig.desk.store.bookingsByLocator(alone.locator);
  if (!booking) throw new Error('the roster has a first passenger');
  const { surname, given_names, flight_id } = booking.passenger;
  const seated = {
    ...{ recordLocator: alone.locator, flightId: flight_id, surname, givenNames: given_names },
    seat: { number: BEFORE, chosenBy: 'passenger' },
  };
  expectOk(importBookings(rig.desk, importSchema.parse({ reservations: [seated] })), 'the seat is free');
}

const openCover = (rig: Rig, id: string | undefined) => {
  for (const printer of rig.printers) if (printer.id === id) printer.peer.inject({ coverOpen: true });
};

/** What a passenger does but once. */
interface Memory {
  opened: boolean;
  sawOthers: boolean;
  sawSeats: boolean;
  chose: boolean;
  showedVisa: boolean;
}

/** One act of the passenger; false where there is none left. */
async function act(rig: Rig, journey: HostJourney, memory: Memory): Promise<boolean> {
  const { page } = rig;
  const { screen, props } = page.screen();
  const open = (id: HostJourney['openCover']) => {
    if (journey.openCover !== id || memory.opened) return;
    memory.opened = true;
    openCover(rig, id);
  };
  switch (screen) {
    case 'choose-travellers':
      page.send({
        type: 'passenger.chose-travellers',
        travellerIds: props.travellers.map(({ travellerId }) => travellerId),
      });
      return true;
    case 'choose-flight':
      page.send({ type: 'passenger.chose-flight', choiceId: props.choices[0]?.choiceId ?? '' });
      return true;
    case 'confirm': {
      if ((journey.buysSeat || journey.choosesSeat) && !memory.sawSeats) {
        memory.sawSeats = true;
        page.send({ type: 'passenger.wants-seats' });
        return true;
      }
      const wantsBags = journey.bags > 0 && props.bags === null && !props.bagsAway && props.visit.takesBags;
      if (!wantsBags) open('boarding-pass-printer');
      page.send({ type: wantsBags ? 'passenger.has-bags' : 'passenger.confirmed' });
      return true;
    }
    case 'choose-seat': {
      const { map, problem } = props;
      const isWanted = ({ price, exitRow, state }: MapSeat) =>
        state === 'free' && (journey.choosesSeat ? price === null && !exitRow : price !== null);
      const seat = map?.seats.find(isWanted);
      if (journey.choosesSeat && problem) {
        page.send({ type: 'passenger.back' });
        return true;
      }
      if (!map || problem || memory.chose) return map === null || problem === null;
      memory.chose = true;
      const { travellerId } = map;
      if (journey.buysUpgrade && map.upgrades[0])
        page.send({ type: 'passenger.buys-upgrade', compartment: map.upgrades[0].compartment });
      else if (journey.buysUpgrade || !seat) page.send({ type: 'passenger.back' });
      else page.send({ type: 'passenger.chose-seat', travellerId, seat: seat.number, exitRow: null });
      return true;
    }
    case 'bags': {
      if (props.bags === null) return true;
      const wanted = Math.min(journey.bags - props.bags.checked, props.bags.most);
      // Whoever holds a pass already wants the tags alone.
      const hasBags = wanted > 0 || props.bags.untagged > 0;
      const done = props.alreadyCheckedIn && hasBags ? 'passenger.tags-only' : 'passenger.bags-done';
      if (props.bags.bags.length === wanted) page.send({ type: done });
      else
        page.send({
          type: 'passenger.bags',
          bags: Array.from({ length: wanted }, () => ({ weight: null })),
        });
      return true;
    }
    case 'take-pass':
      open('bag-tag-printer');
      for (const { peer } of rig.printers) peer.take();
      return true;
    case 'pay':
      if (askedForCard(rig)) await terminalOf(rig).act('present', { card: 'good' });
      return true;
    case 'refused': {
      const looks = props.hasAlternatives && !memory.sawOthers;
      memory.sawOthers = true;
      if (looks) page.send({ type: 'passenger.sees-alternatives' });
      return looks;
    }
    case 'show-document':
      if (!journey.visa || memory.showedVisa) return false;
      memory.showedVisa = true;
      rig.reader.remove();
      rig.reader.insert({ label: null, lines: journey.visa });
      return true;
    case 'travel-conditions':
    case 'exit-seat':
      page.send({ type: 'passenger.answers', isSo: true });
      return true;
    case 'fix-tags':
      page.send({ type: 'passenger.finished' });
      return true;
    case 'identifying':
    case 'progress':
      return true;
    default:
      return false;
  }
}

/** The passenger goes on as far as the screens let them. */
export async function goOn(rig: Rig, journey: HostJourney): Promise<void> {
  const memory: Memory = {
    opened: false,
    sawOthers: false,
    sawSeats: false,
    chose: false,
    showedVisa: false,
  };
  const end = rig.clock.now() + PATIENCE;
  do await wait(rig, REACTION);
  while (rig.clock.now() < end && (await act(rig, journey, memory)));
}

/** Someone lays their passport down and goes on. */
export async function comes(rig: Rig, journey: HostJourney): Promise<void> {
  await rig.clock.until(() => at(rig, 'welcome', 'guidance'), PATIENCE);
  rig.reader.insert({ label: null, lines: journey.lines(rig) });
  await goOn(rig, journey);
}

/** The whole journey, with the host as it is. */
export async function travels(rig: Rig, host: FailingHost, journey: HostJourney): Promise<void> {
  if (!journey.alone) return comes(rig, journey);
  seatAlone(rig);
  await wait(rig, ROUND);
  host.setAway(true);
  await comes(rig, journey);
  rig.reader.remove();
  host.setAway(false);
}

/** Once the host is well: what failed is tried again, and who has not got everything comes back. */
export async function triesAgain(
  rig: Rig,
  journey: HostJourney,
  lacksSomething: () => boolean,
): Promise<void> {
  const { page } = rig;
  const { screen, props } = page.screen();
  const again =
    screen === 'refused' && props.canRetry
      ? 'passenger.retry'
      : (screen === 'print-failed' || screen === 'print-unconfirmed') && props.canReprint
        ? 'passenger.reprint'
        : screen === 'bags-failed' && props.canRetry
          ? 'passenger.pay-again'
          : null;
  if (again && !journey.leaves) {
    page.send({ type: again });
    await goOn(rig, journey);
  }
  const leave = async () => {
    rig.reader.remove();
    for (const { peer } of rig.printers) peer.take();
    for (let tries = 0; tries < 3 && !at(rig, 'welcome', 'guidance'); tries += 1) {
      page.send({ type: 'passenger.finished' });
      page.send({ type: 'passenger.back' });
      await rig.clock.until(() => at(rig, 'welcome', 'guidance'), PATIENCE / 3);
    }
  };
  await leave();
  if (journey.leaves || !lacksSomething()) return;
  await comes(rig, journey);
  await leave();
}
