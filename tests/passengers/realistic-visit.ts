import type { TypedDocument } from '../../device-agent/contract/travel.ts';
import type { ChoiceView, MapSeat, NoticeState } from '../../device-agent/contract/visit.ts';
import type { InventedParty } from '../../device-agent/dcs/reference/invent/party.ts';
import type { PassengerEvent } from '../../kiosk-ui/journey/events.ts';
import { cardOf, codeOf, latin, passOf, passportOf, visaOf } from './belongings.ts';
import type { KioskFront } from './kiosk-front.ts';
import type { RackHands } from './rack-hands.ts';

/** What became of a party at a kiosk. */
export interface Reached {
  /** As `expectedOf` words it. */
  readonly ending: string;
  readonly touches: number;
  readonly passes: number;
  /** Passes and notices that they took out of the printer. */
  readonly papers: number;
  /** The kiosk greeted the first of them as a member. */
  readonly recognised: boolean;
  /** Milliseconds from what was shown until the end is on the screen. */
  readonly milliseconds: number;
  /** Why the kiosk went out of service under their hands, each time that they began anew. */
  readonly interruptions: readonly string[];
}

/** Times a party begins anew before it goes away. */
const ATTEMPTS = 5;

/** Milliseconds before an airline that did not answer is asked once more. */
const RETRY_PAUSE = 300;

/** Walks a party through a kiosk: each shows what its kind shows, and does what the screens ask for. */
export async function visitKiosk(
  front: KioskFront,
  hands: RackHands,
  party: InventedParty,
): Promise<Reached> {
  const begun = performance.now();
  /** Whoever begins anew is not asked again for what the airline has taken down meanwhile. */
  const asked: string[] = [];
  /** Nor is anything bought twice. */
  const bought: string[] = [];
  /** What they answered to what makes good a lost bag. */
  const amends: string[] = [];
  let before = { passes: 0, papers: 0 };
  const interruptions: string[] = [];
  for (;;) {
    await front.until('welcome', 'guidance');
    const reached = await visit(front, hands, party, { asked, bought, amends, ...before });
    const milliseconds = performance.now() - begun;
    await hands.takePassportBack();
    front.send({ type: 'passenger.finished' });
    front.send({ type: 'passenger.back' });
    if (!reached.ending.startsWith(INTERRUPTED) || interruptions.length === ATTEMPTS)
      return { ...reached, milliseconds, interruptions };
    interruptions.push(reached.ending.slice(INTERRUPTED.length));
    before = reached;
  }
}

const INTERRUPTED = 'the kiosk went out of service: ';

async function visit(
  front: KioskFront,
  hands: RackHands,
  party: InventedParty,
  before: {
    readonly asked: string[];
    readonly bought: string[];
    readonly amends: string[];
    readonly passes: number;
    readonly papers: number;
  },
): Promise<Omit<Reached, 'milliseconds' | 'interruptions'>> {
  const { asked, bought, amends } = before;
  let hasSlip = false;
  let { passes, papers } = before;
  let touches = 0;
  let recognised = false;
  let tags = 0;
  let onPhone = 0;
  let notices = 0;
  /** The seat that they have asked for. */
  let chosen: string | null = null;
  const touch = (event: PassengerEvent) => {
    touches += 1;
    front.send(event);
  };
  const ask = (question: string) => {
    if (!asked.includes(question)) asked.push(question);
  };
  const end = (ending: string) => ({ ending, touches, passes, papers, recognised });
  const endCheckedIn = () =>
    end(checkedIn({ passes, onPhone, tags, notices, amends, seats: bought.length, asked }));
  /** Asks for the notice that is offered, and takes it; true once there is nothing more to do for it. */
  const hasNotice = async (notice: NoticeState | null): Promise<boolean> => {
    if (!party.kind.wantsNotice) return true;
    if (notice === 'offered') touch({ type: 'passenger.wants-notice' });
    if (notice === 'waiting') {
      papers += 1;
      await hands.takePass();
    }
    if (notice === 'out') notices = 1;
    return notice === 'out' || notice === 'failed';
  };
  const documents = documentsToShow(party);
  /** Whose document was asked for last: it is on the reader, or on its way there. */
  let documentOf: string | null = null;

  await show(hands, party, touch);
  let shown = await front.left(['welcome', 'guidance', 'find-booking'], 10_000);
  for (;;) {
    switch (shown.screen) {
      case 'goodbye': {
        const [left] = shown.props.leftOut;
        if (!(await hasNotice(shown.props.notice))) break;
        return left ? end(`left out: ${left.code}`) : endCheckedIn();
      }
      case 'recovery': {
        const { recovery, isAsked } = shown.props;
        const { lostBag } = party.kind;
        if (recovery.state === 'offered') {
          if (isAsked) break;
          if (lostBag === 'declines') amends.push('declined');
          touch({ type: 'passenger.answers', isSo: lostBag === 'accepts' });
          break;
        }
        if (recovery.state === 'given' && amends.length === 0) amends.push('accepted');
        if (recovery.paper === 'printing') break;
        if (recovery.paper === 'waiting') {
          if (hasSlip) break;
          hasSlip = true;
          papers += 1;
          await hands.takePass();
          break;
        }
        touch({ type: 'passenger.finished' });
        break;
      }
      case 'refused':
        if (shown.props.hasAlternatives && asksForAnother(party)) {
          touch({ type: 'passenger.sees-alternatives' });
          break;
        }
        if (!shown.props.canRetry) {
          if (!(await hasNotice(shown.props.notice))) break;
          return end(refused(shown.props.code, notices));
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
        touch({ type: 'passenger.retry' });
        break;
      case 'choose-flight': {
        const { choices, instead, kept } = shown.props;
        if (instead && !isByArrival(choices)) return end('other flights were not sorted by arrival');
        // Whether something arrives before a late flight is a matter of the hour: they keep it.
        if (kept && !kept.flight.lost) {
          touch({ type: 'passenger.chose-flight', choiceId: kept.choiceId });
          break;
        }
        ask(instead ? 'another-flight' : 'flight');
        const choice = instead ? choices[0] : choices.find((each) => isTheirs(each, party));
        if (!choice) return end('their flight is not among the choices');
        touch({ type: 'passenger.chose-flight', choiceId: choice.choiceId });
        break;
      }
      case 'choose-travellers': {
        ask('party');
        const ready = shown.props.travellers.filter(({ state }) => state !== 'refused');
        touch({
          type: 'passenger.chose-travellers',
          travellerIds: ready.map(({ travellerId }) => travellerId),
        });
        break;
      }
      case 'show-document': {
        if (shown.props.problem) return end(`document: ${shown.props.problem}`);
        const [wanted] = shown.props.wants;
        const isVisa = wanted?.document !== 'passport';
        const asksFor = `${shown.props.passenger.fullName} ${isVisa ? 'visa' : 'passport'}`;
        if (asksFor === documentOf) break;
        documentOf = asksFor;
        if (isVisa && !party.kind.carries) {
          touch({ type: 'passenger.has-no-document' });
          break;
        }
        ask(isVisa ? 'visa' : 'document');
        if (party.kind.types) {
          touch({ type: 'passenger.types-document' });
          break;
        }
        const document = isVisa ? visaOf(party.people[0], party) : documents.shift();
        if (!document) return end('asked for a document too many');
        await hands.takePassportBack();
        await hands.showPassport(document);
        break;
      }
      case 'type-document':
        touch({ type: 'passenger.typed-document', document: typedPassport(party) });
        break;
      case 'tell-detail':
        touch({ type: 'passenger.tells-detail', told: { detail: shown.props.detail, value: null } });
        break;
      case 'travel-conditions':
        ask('conditions');
        touch({ type: 'passenger.answers', isSo: true });
        break;
      case 'exit-seat':
        ask('exit');
        touch({ type: 'passenger.answers', isSo: true });
        break;
      case 'confirm':
        recognised = shown.props.visit.member !== null;
        if (chosen !== null && bought.length === 0) {
          if (shown.props.visit.seat.number !== chosen)
            return end('the seat that they paid for is not theirs');
          bought.push(chosen);
        }
        if (party.kind.buysSeat && bought.length === 0) touch({ type: 'passenger.wants-seats' });
        else if (party.kind.bags && !shown.props.bags) touch({ type: 'passenger.has-bags' });
        else if (party.kind.onPhone) touch({ type: 'passenger.phone-pass' });
        else touch({ type: 'passenger.confirmed' });
        break;
      case 'bags': {
        const { bags } = shown.props;
        // What they have checked already, before the kiosk went out of service, is checked and wants its tag.
        const count = (bags?.bags.length ?? 0) + (bags?.checked ?? 0);
        if (count === party.kind.bags) touch({ type: 'passenger.bags-done' });
        else if (bags)
          touch({ type: 'passenger.bags', bags: [...bags.bags, { weight: null }].slice(0, party.kind.bags) });
        break;
      }
      case 'choose-seat': {
        const { map, problem } = shown.props;
        if (problem) return end(`seat: ${problem}`);
        if (!map || chosen !== null) break;
        const seat = map.seats.find(isForSale);
        if (!seat) return end('no seat is for sale');
        chosen = seat.number;
        const { travellerId } = map;
        const exitRow = seat.exitRow ? 'agreed' : null;
        touch({ type: 'passenger.chose-seat', travellerId, seat: chosen, exitRow });
        break;
      }
      case 'phone-pass':
        onPhone = shown.props.passes.length;
        touch({ type: 'passenger.finished' });
        break;
      case 'pay':
        break;
      case 'fix-tags':
        tags = shown.props.tags;
        touch({ type: 'passenger.finished' });
        return endCheckedIn();
      case 'take-pass':
        // A tag is in their hand as soon as it is printed.
        if (shown.props.pass?.document === 'bag-tag') break;
        passes += 1;
        papers += 1;
        await hands.takePass();
        break;
      case 'identifying':
      case 'progress':
        break;
      case 'welcome':
      case 'guidance':
        return end(`${INTERRUPTED}${shown.screen}`);
      case 'out-of-service':
        return end(`${INTERRUPTED}${shown.props.cause ?? shown.props.reason}`);
      default:
        return end(`at ${shown.screen}`);
    }
    shown = await front.changed(shown);
  }
}

const isForSale = ({ state, price }: MapSeat): boolean => state === 'free' && price !== null;

const asksForAnother = ({ ending }: InventedParty): boolean =>
  'asked' in ending && ending.asked.includes('another-flight');

/** Whoever arrives first comes first, whenever they leave. */
const isByArrival = (choices: readonly ChoiceView[]): boolean =>
  choices.every(({ flight }, index) => {
    const before = choices[index - 1]?.flight.arrival ?? flight.arrival;
    return Date.parse(before ?? '') <= Date.parse(flight.arrival ?? '');
  });

const isTheirs = ({ flight }: ChoiceView, { flight: { number, departure } }: InventedParty): boolean =>
  flight.number === number && flight.departure === departure;

async function show(
  hands: RackHands,
  party: InventedParty,
  touch: (event: PassengerEvent) => void,
): Promise<void> {
  const { kind, people, recordLocator, ticket } = party;
  const type = (reference: string) => {
    touch({ type: 'passenger.touched-start' });
    touch({ type: 'passenger.types' });
    touch({ type: 'passenger.searched', reference, surname: latin(people[0].surname) });
  };
  switch (kind.shows) {
    case 'passport': {
      const { passport } = kind;
      const amiss = passport === 'another-name' || passport === 'no-booking' ? undefined : passport;
      return hands.showPassport(passportOf(people[0], amiss));
    }
    case 'card':
      return hands.act('cardReader', 'swipe', cardOf(party));
    case 'code':
      return hands.act('barcodeReader', 'scan', codeOf(party));
    case 'pass':
      return hands.act('barcodeReader', 'scan', passOf(party));
    case 'reference':
      return type(recordLocator);
    case 'ticket':
      return type(`${ticket.airlineCode}${ticket.serial}`);
  }
}

/** In the order in which they stand at the kiosk; whoever showed a passport to begin with need not show it again. */
function documentsToShow({ kind, people }: InventedParty): string[][] {
  if (kind.documents === undefined) return [];
  const lacking =
    kind.documents === 'all-but-last-child' ? people.filter(({ age }) => age === 'child').slice(-1) : people;
  return lacking
    .filter((person) => kind.shows !== 'passport' || person !== people[0])
    .map((person) => passportOf(person));
}

const typedPassport = ({ people: [{ passport }] }: InventedParty): TypedDocument => ({
  document: 'passport',
  ...{ number: passport.number, state: passport.issuingState, sex: passport.sex },
  ...{ birthDate: passport.birthDate, expiryDate: passport.expiryDate },
});

/** What a party is given, and what it was asked. */
interface Given {
  readonly passes: number;
  readonly onPhone: number;
  readonly tags: number;
  /** Of what has become of their flight. */
  readonly notices: number;
  /** Paid for. */
  readonly seats: number;
  readonly amends: readonly string[];
  readonly asked: readonly string[];
}

const checkedIn = ({ passes, onPhone, tags, notices, seats, amends, asked }: Given): string =>
  [
    counted(passes, 'pass', 'passes'),
    ...(onPhone > 0 ? [`${onPhone} on a phone`] : []),
    ...(tags > 0 ? [counted(tags, 'tag', 'tags')] : []),
    ...(notices > 0 ? ['the notice'] : []),
    ...(seats > 0 ? [counted(seats, 'seat paid for', 'seats paid for')] : []),
    ...amends.map((answer) => `amends ${answer}`),
    ...asked.map((question) => `asked ${question}`),
  ].join(', ');
const refused = (code: string, notices: number): string =>
  `refused: ${code}${notices > 0 ? ', the notice' : ''}`;

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** How a party's visit must end, in the words of `Reached`. */
export function expectedOf({ passes, kind }: InventedParty, ending: InventedParty['ending']): string {
  const notices = kind.wantsNotice ? 1 : 0;
  if ('refused' in ending) return refused(ending.refused, notices);
  return checkedIn({
    ...(kind.onPhone ? { passes: 0, onPhone: passes } : { passes, onPhone: 0 }),
    ...{ tags: kind.bags ?? 0, notices },
    seats: kind.buysSeat ? 1 : 0,
    amends: kind.lostBag ? [kind.lostBag === 'accepts' ? 'accepted' : 'declined'] : [],
    asked: ending.asked,
  });
}
