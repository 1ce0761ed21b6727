import type { KioskStatus, TimelineEvent } from '../hub/api.ts';
import { timeOf } from './times.ts';

type Tone = 'plain' | 'good' | 'attention' | 'bad';

export interface Sentence {
  readonly text: string;
  readonly tone: Tone;
}

/** `printer.paper-out` → `printer, paper out`: a fault's code in words. */
export const faultWords = (code: string): string => code.replace('.', ', ').replaceAll('-', ' ');

/** `bag-tag` → `bag tag`: a kind of document in words. */
const documentWords = (document: string): string => document.replaceAll('-', ' ');

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const documentName = ({ document }: { document: string }): string => capitalised(documentWords(document));

const touches = (count: number): string => (count === 1 ? '1 touch' : `${count} touches`);

const duration = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** `MEI LIN EXAMPLE` → `Mei Lin Example`, as one reads a name. */
export const readableName = ({ surname, givenNames }: { surname: string; givenNames: string }): string =>
  `${givenNames} ${surname}`
    .trim()
    .toLowerCase()
    .replace(/(^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());

/** "Aisle · Front"; null when nothing is liked. */
export function likingWords(position: string | null, zone: string | null): string | null {
  const words = [position, zone].filter((word) => word !== null).map(capitalised);
  return words.length === 0 ? null : words.join(' · ');
}

const SATISFIED = {
  fully: 'as they like it',
  partly: 'as near to their liking as was free',
  not: 'not as they like it',
};

const OUTCOMES: Readonly<Record<string, Sentence>> = {
  completed: { text: 'Finished', tone: 'good' },
  abandoned: { text: 'Walked away', tone: 'attention' },
  'timed-out': { text: 'Timed out', tone: 'attention' },
  refused: { text: 'Could not be served here', tone: 'attention' },
  failed: { text: 'Failed', tone: 'bad' },
  'cut-off': { text: 'Cut off', tone: 'bad' },
};

/** Milliseconds after which nobody still stands at a kiosk that has not told of the end. */
const LONGEST_VISIT = 600_000;

/** How a visit came out. One without an end is going on, unless it began too long ago (milliseconds) for that. */
export function outcomeWords(outcome: string | null, age: number): Sentence {
  if (outcome !== null) return OUTCOMES[outcome] ?? { text: outcome, tone: 'plain' };
  return age < LONGEST_VISIT
    ? { text: 'At the kiosk now', tone: 'good' }
    : { text: 'The kiosk has not told how it ended', tone: 'attention' };
}

/** What happened, in one plain sentence. */
export function sentenceOf(event: TimelineEvent): Sentence {
  const say = (text: string, tone: Tone = 'plain'): Sentence => ({ text, tone });
  switch (event.type) {
    case 'session.started':
      return say('Laid a passport on the reader');
    case 'passenger.identified':
      return say(`Found in booking ${event.data.recordLocator}`);
    case 'member.recognised':
      return say(`Recognised as ${capitalised(event.data.tier)}`, 'good');
    case 'preference.applied':
      return say(
        `Given seat ${event.data.seat}, ${SATISFIED[event.data.satisfied]}`,
        event.data.satisfied === 'not' ? 'attention' : 'good',
      );
    case 'seat.chosen':
      return say(`Moved from seat ${event.data.previous} to ${event.data.seat}`);
    case 'pass.replaced':
      return say('Holds a new pass', 'good');
    case 'upgrade.bought':
      return say(
        `Paid for an upgrade from ${event.data.from} to ${event.data.to}, seat ${event.data.seat}`,
        'good',
      );
    case 'exit-row.answered':
      return event.data.agreed
        ? say(`Able and willing to help at the exit, seat ${event.data.seat}`)
        : say(`Declined the exit row seat ${event.data.seat}`);
    case 'offer.shown':
      return say('Was shown what makes good a failure of the airline');
    case 'offer.accepted':
      return say(`Accepted it${event.data.confirmed ? '' : ', on the kiosk’s own word'}`, 'good');
    case 'offer.declined':
      return say('Declined it', 'attention');
    case 'offer.redeemed':
      return say('Holds its code', 'good');
    case 'dangerous-goods.acknowledged':
      return say('Confirmed carrying no dangerous goods');
    case 'check-in.completed': {
      const { flight, seat, sequenceNumber } = event.data;
      return say(
        `Checked in to ${flight.carrier} ${flight.number}, seat ${seat}, sequence ${sequenceNumber}`,
        'good',
      );
    }
    case 'travel.checked': {
      const { verdict, reasons, via, captured } = event.data;
      const how = captured === 'read' ? '' : ` (${captured})`;
      const why = reasons.length > 0 ? `: ${reasons.map(reasonWords).join(', ')}` : '';
      const to = via.at(-1) ?? '';
      return say(
        `Travel documents for ${to}${how} ${VERDICT_WORDS[verdict]}${why}`,
        verdict === 'not-ok' ? 'attention' : 'plain',
      );
    }
    case 'check-in.refused':
      return say(`Could not check in: ${faultWords(event.data.code)}`, 'attention');
    case 'booking.rebooked': {
      const { from, to } = event.data;
      return say(`Moved from ${from.carrier} ${from.number} to ${to.carrier} ${to.number}`, 'attention');
    }
    case 'standby.joined': {
      const { flight, place } = event.data;
      const where = place === null ? '' : `, place ${place}`;
      return say(`On the standby list of ${flight.carrier} ${flight.number}${where}`, 'attention');
    }
    case 'boarding.denied': {
      const { flight } = event.data;
      return say(`Left without a seat by ${flight.carrier} ${flight.number}, which is oversold`, 'attention');
    }
    case 'disruption.notice-given': {
      const { flight, kind, cause } = event.data;
      if (kind === 'denied-boarding')
        return say(
          `Given the notice that ${flight.carrier} ${flight.number} is oversold, with their rights`,
          'attention',
        );
      const why = cause === 'unknown' ? 'no cause stated' : cause.replace('-', ' ');
      return say(
        `Given the notice that ${flight.carrier} ${flight.number} is ${kind} (${why}), with their rights`,
        'attention',
      );
    }
    case 'document.submitted':
      return say(`${documentName(event.data)} sent to the printer${event.data.reprint ? ' again' : ''}`);
    case 'document.printed':
      return say(`${documentName(event.data)} printed`, 'good');
    case 'document.taken':
      return say(`Took the ${documentWords(event.data.document)}`);
    case 'document.failed':
      return say(`${documentName(event.data)} not printed: ${faultWords(event.data.code)}`, 'bad');
    case 'document.unconfirmed':
      return say(
        `Nobody knows whether the ${documentWords(event.data.document)} came out: ${faultWords(event.data.code)}`,
        'bad',
      );
    case 'bags.tag-refused':
      return say(`The airline refused the bag tag ${event.data.licencePlate}`, 'bad');
    case 'help.requested':
      return say('Asked for help', 'attention');
    case 'session.ended':
      return say(
        `Left after ${duration(event.data.milliseconds)} and ${touches(event.data.touches)}`,
        OUTCOMES[event.data.outcome]?.tone === 'good' ? 'plain' : 'attention',
      );
    default:
      return say(capitalised(event.type.replace('.', ' ').replaceAll('-', ' ')));
  }
}

const VERDICT_WORDS = {
  ok: 'checked',
  conditional: 'admit under a condition',
  'not-ok': 'do not admit',
} as const;

/** `travel.visa-needed` → `visa needed`: codes of faults, and conditions. */
const reasonWords = (reason: string): string => (reason.split('.').at(-1) ?? '').replaceAll('-', ' ');

/** The few words under a name in the list. */
const LATEST: Partial<Record<TimelineEvent['type'], string>> = {
  'session.started': 'at the kiosk',
  'passenger.identified': 'at the kiosk',
  'member.recognised': 'at the kiosk, recognised',
  'preference.applied': 'at the kiosk, seat chosen',
  'seat.chosen': 'at the kiosk, seat chosen',
  'pass.replaced': 'holds a new pass',
  'upgrade.bought': 'at the kiosk, upgraded',
  'exit-row.answered': 'at the kiosk, asked about a seat at an exit',
  'dangerous-goods.acknowledged': 'at the kiosk, checking in',
  'check-in.completed': 'checked in',
  'check-in.refused': 'could not check in',
  'booking.rebooked': 'at the kiosk, rebooked',
  'standby.joined': 'on the standby list',
  'boarding.denied': 'left without a seat',
  'disruption.notice-given': 'given a notice of their rights',
  'document.submitted': 'printing',
  'document.printed': 'document printed',
  'document.taken': 'document taken',
  'document.failed': 'document not printed',
  'document.unconfirmed': 'document unconfirmed',
  'offer.shown': 'checked in, offered amends',
  'offer.accepted': 'checked in, accepted amends',
  'offer.declined': 'checked in, declined amends',
  'offer.redeemed': 'checked in, holds amends',
  'help.requested': 'asked for help',
  'session.ended': 'left before the end',
};

export const latestWords = (type: TimelineEvent['type'] | null): string =>
  type === null ? '' : (LATEST[type] ?? type);

/** A kiosk's state as staff say it. A person who waits comes first; silence outweighs whatever it said last. */
export function kioskWords(kiosk: KioskStatus): Sentence {
  const { silent, state, causes, helpCalledAt, timeZone } = kiosk;
  if (helpCalledAt !== null) {
    return { text: `Help called at ${timeOf(helpCalledAt, timeZone)}`, tone: 'bad' };
  }
  if (silent) return { text: 'Silent', tone: 'bad' };
  const why = causes.map(faultWords).map(capitalised).join(' · ');
  switch (state) {
    case null:
      return { text: 'Has not reported yet', tone: 'plain' };
    case 'in-service':
      return { text: 'In service', tone: 'good' };
    case 'degraded':
      return { text: why || 'Degraded', tone: 'attention' };
    case 'out-of-service':
      return { text: why || 'Out of service', tone: 'bad' };
  }
}
