import { FAULT_CODES, type FaultCode } from '../../device-agent/contract/faults.ts';
import type { VisitView } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_NAMES } from '../journey/example-names.ts';
import {
  EXAMPLE_EXIT_SEATS,
  EXAMPLE_FAMILY_SEATS,
  EXAMPLE_SEATS,
  EXAMPLE_UNPAID_SEATS,
  EXAMPLE_UPGRADE_SEATS,
  EXAMPLE_UPGRADES,
} from '../journey/example-seats.ts';
import {
  EXAMPLE_AMOUNT,
  EXAMPLE_BAGS,
  EXAMPLE_FLIGHT,
  EXAMPLE_KIOSK,
  EXAMPLE_PASS,
  EXAMPLE_VISIT,
} from '../journey/examples.ts';
import type { Screen, ScreenProps } from '../journey/shown.ts';
import { BAG_EXAMPLES } from './bag-examples.ts';
import { CHOICE_EXAMPLES } from './choice-examples.ts';
import { conversationExamples } from './conversation-examples.ts';
import { DISRUPTION_EXAMPLES } from './disruption-examples.ts';
import { DOCUMENT_EXAMPLES } from './document-examples.ts';
import type { Example } from './example.ts';
import { PAPER_EXAMPLES } from './paper-examples.ts';
import { RECOVERY_EXAMPLES } from './recovery-examples.ts';
import { SERVICE_EXAMPLES } from './service-examples.ts';

export type { Example } from './example.ts';

const flight = EXAMPLE_FLIGHT;
const seat = '4C';
const { passenger } = EXAMPLE_VISIT;
const noBags = { bags: null, bagsAway: false, offered: null, canHavePhonePass: true, notice: null } as const;
const farewell: ScreenProps['goodbye'] = {
  ...{ passenger, flight, seat, hasPass: true, hasReceipt: false, canHaveItinerary: true, standby: null },
  ...{ canHavePhonePass: true, notice: null, leftOut: [], documentPresent: false, at: flight.boarding },
};
const confirm: Screen = { screen: 'confirm', props: { visit: EXAMPLE_VISIT, ...noBags } };

const COMPANION = { givenName: 'Jian', fullName: 'Jian Example', nativeName: null };
const party: Extract<Screen, { screen: 'confirm' }> = {
  screen: 'confirm',
  props: {
    ...noBags,
    visit: {
      ...EXAMPLE_VISIT,
      seat: { ...EXAMPLE_VISIT.seat, because: 'together' },
      companions: [
        {
          travellerId: 'P2',
          passenger: COMPANION,
          seat: { number: '4D', position: 'aisle', zone: 'front', because: 'together' },
          alreadyCheckedIn: false,
          ownOnward: [],
        },
        {
          travellerId: 'P4',
          passenger: { givenName: 'Bao', fullName: 'Bao Example', nativeName: null },
          seat: null,
          alreadyCheckedIn: false,
          ownOnward: [],
        },
      ],
      onward: [
        {
          ...EXAMPLE_FLIGHT,
          number: '907',
          to: { code: 'LHR', names: EXAMPLE_NAMES.LHR },
          departure: '2031-05-14T20:10:00+08:00',
        },
      ],
    },
  },
};

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** As many as may check in together. */
const crowd: Screen = {
  screen: 'confirm',
  props: {
    ...noBags,
    visit: {
      ...EXAMPLE_VISIT,
      companions: LETTERS.map((letter) => ({
        travellerId: letter,
        passenger: { givenName: letter, fullName: `Bartholomew ${letter} Placeholder`, nativeName: null },
        seat: { number: `12${letter}`, position: 'aisle', zone: 'front', because: 'together' },
        alreadyCheckedIn: false,
        ownOnward: [],
      })),
    },
  },
};

const STRANGER: VisitView = {
  ...EXAMPLE_VISIT,
  passenger: { givenName: 'Bartholomew', fullName: 'PLACEHOLDER BARTHOLOMEW JAMES', nativeName: null },
  member: null,
  seat: { number: '21A', position: 'window', zone: 'back', because: 'chosen' },
  flight: {
    ...EXAMPLE_FLIGHT,
    carrier: 'XD',
    number: '1702',
    to: { code: 'LHR', names: EXAMPLE_NAMES.LHR },
    gate: null,
    terminal: null,
  },
  alreadyCheckedIn: true,
};
const confirming = (visit: VisitView): Screen => ({ screen: 'confirm', props: { ...noBags, visit } });
const stranger = confirming(STRANGER);

const REFUSED_FAMILIES = /^(document|travel|booking|flight|check-in|dcs)\./;

/** Said on other screens: where a document is asked for, and to staff. */
const NEVER_REFUSED = /^(document\.(another-person|mistyped)|travel\.another-document|dcs\.away)$/;

const NOTICE_FAMILIES = /^(card|scan)\.|^document\.needed$/;

const noticed = (code: FaultCode): Example => ({
  name: `notice-${code}`,
  current: { screen: 'guidance', props: { documentPresent: false } },
  overlay: 'notice',
  notice: code,
});

const IS_GONE = /^flight\./;
const IS_SEEN_TO_AT_DESK = /^(flight\.|check-in\.(closed|no-seat)$)/;

const refused = (code: FaultCode): Example => ({
  name: `refused-${code}`,
  current: {
    screen: 'refused',
    props: {
      code,
      notice: IS_GONE.test(code) ? 'offered' : null,
      canRetry: code === 'dcs.unreachable',
      opensAt: code === 'check-in.not-open' ? '2031-05-13T15:20:00+08:00' : null,
      closedAt: code === 'check-in.closed' ? '2031-05-14T14:20:00+08:00' : null,
      desk: IS_SEEN_TO_AT_DESK.test(code) ? EXAMPLE_NAMES.desk : null,
      hasAlternatives: IS_GONE.test(code) || code === 'check-in.closed',
      helpCalled: code === 'check-in.see-staff',
    },
  },
});

/** Every screen in every state that looks different. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'welcome',
    current: { screen: 'welcome', props: { languages: EXAMPLE_KIOSK.languages, documentPresent: false } },
  },
  {
    name: 'welcome-document-left',
    current: { screen: 'welcome', props: { languages: EXAMPLE_KIOSK.languages, documentPresent: true } },
  },
  { name: 'guidance', current: { screen: 'guidance', props: { documentPresent: false } } },
  { name: 'guidance-document-left', current: { screen: 'guidance', props: { documentPresent: true } } },
  { name: 'find-booking', current: { screen: 'find-booking', props: { before: null } } },
  {
    name: 'find-booking-again',
    current: { screen: 'find-booking', props: { before: { reference: 'LAND01', surname: 'LIN' } } },
  },
  ...CHOICE_EXAMPLES,
  ...DOCUMENT_EXAMPLES,
  { name: 'identifying', current: { screen: 'identifying', props: {} } },
  { name: 'confirm-member', current: confirm },
  { name: 'confirm-already-checked-in', current: stranger },
  { name: 'confirm-new-pass', current: confirming({ ...STRANGER, needsNewPass: true }) },
  {
    name: 'confirm-safety',
    current: confirming({
      ...{ ...STRANGER, alreadyCheckedIn: false },
      seat: { ...STRANGER.seat, because: 'safety' },
    }),
  },
  {
    name: 'confirm-owed',
    current: confirming({ ...EXAMPLE_VISIT, owedBack: { minorUnits: 12_000, currency: 'CNY' } }),
  },
  { name: 'confirm-party', current: party },
  {
    name: 'confirm-apart',
    current: confirming({
      ...party.props.visit,
      apart: [{ flight: null, children: [COMPANION] }],
    }),
  },
  {
    name: 'confirm-lost',
    current: confirming({
      ...EXAMPLE_VISIT,
      onward: party.props.visit.onward.map((flight) => ({ ...flight, lost: 'missed' })),
    }),
  },
  { name: 'confirm-changed', current: confirming({ ...EXAMPLE_VISIT, changed: true }) },
  { name: 'confirm-crowd', current: crowd },
  { name: 'choose-seat', current: { screen: 'choose-seat', props: { map: EXAMPLE_SEATS, problem: null } } },
  {
    name: 'choose-seat-upgrade',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_UPGRADE_SEATS, problem: null } },
  },
  {
    name: 'choose-seat-upgrades',
    current: {
      screen: 'choose-seat',
      props: { map: { ...EXAMPLE_SEATS, upgrades: [...EXAMPLE_UPGRADES] }, problem: null },
    },
  },
  {
    name: 'choose-cabin',
    current: { screen: 'choose-cabin', props: { offers: EXAMPLE_UPGRADE_SEATS.upgrades, seat: '4C' } },
  },
  {
    name: 'choose-cabin-several',
    current: { screen: 'choose-cabin', props: { offers: EXAMPLE_UPGRADES, seat: '4C' } },
  },
  {
    name: 'choose-seat-exits',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_EXIT_SEATS, problem: null } },
  },
  {
    name: 'choose-seat-touched',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_SEATS, problem: null } },
    touched: '[data-seat="6C"]',
  },
  {
    name: 'choose-seat-costly',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_SEATS, problem: null } },
    touched: '[data-seat="3D"]',
  },
  {
    name: 'choose-seat-at-exit',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_EXIT_SEATS, problem: null } },
    touched: '[data-seat="12B"]',
  },
  {
    name: 'exit-seat',
    current: { screen: 'exit-seat', props: { passenger: EXAMPLE_VISIT.passenger, seat: '12A' } },
  },
  {
    name: 'choose-seat-family',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_FAMILY_SEATS, problem: null } },
  },
  {
    name: 'choose-seat-family-unpaid',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_UNPAID_SEATS, problem: null } },
  },
  {
    name: 'choose-seat-family-declined',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_UNPAID_SEATS, problem: 'payment.declined' } },
  },
  {
    name: 'choose-seat-taken',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_FAMILY_SEATS, problem: 'check-in.no-seat' } },
  },
  {
    name: 'choose-seat-unpaid',
    current: { screen: 'choose-seat', props: { map: EXAMPLE_SEATS, problem: 'payment.unconfirmed' } },
  },
  { name: 'choose-seat-waiting', current: { screen: 'choose-seat', props: { map: null, problem: null } } },
  {
    name: 'choose-seat-unknown',
    current: {
      screen: 'choose-seat',
      props: { map: { ...EXAMPLE_SEATS, seats: [] }, problem: 'dcs.unreachable' },
    },
  },
  {
    name: 'confirm-bags',
    current: {
      screen: 'confirm',
      props: {
        visit: EXAMPLE_VISIT,
        bags: { ...EXAMPLE_BAGS, cost: EXAMPLE_AMOUNT },
        bagsAway: false,
        offered: null,
        canHavePhonePass: true,
        notice: null,
      },
    },
  },
  {
    name: 'confirm-bags-away',
    current: {
      screen: 'confirm',
      props: {
        visit: EXAMPLE_VISIT,
        bags: null,
        bagsAway: true,
        offered: null,
        canHavePhonePass: true,
        notice: null,
      },
    },
  },
  {
    name: 'confirm-closed',
    current: {
      screen: 'confirm',
      props: {
        visit: { ...EXAMPLE_VISIT, alreadyCheckedIn: true, takesBags: false, isClosed: true },
        ...noBags,
        canHavePhonePass: true,
      },
    },
  },
  ...BAG_EXAMPLES,
  {
    name: 'confirm-language',
    current: { screen: 'confirm', props: { visit: EXAMPLE_VISIT, ...noBags, offered: 'ko' } },
  },
  { name: 'confirm-help', current: confirm, overlay: 'help' },
  ...conversationExamples(confirm),
  { name: 'confirm-languages', current: confirm, overlay: 'languages' },
  { name: 'confirm-access', current: confirm, overlay: 'access' },
  { name: 'confirm-access-speech', current: confirm, overlay: 'access', access: { speech: true } },
  { name: 'confirm-help-coming', current: confirm, overlay: 'help', helpCalled: true },
  { name: 'confirm-someone-coming', current: confirm, helpCalled: true },
  { name: 'confirm-leaving', current: confirm, overlay: 'leaving' },
  { name: 'confirm-are-you-there', current: confirm, overlay: 'are-you-there' },
  {
    name: 'checking-in',
    current: { screen: 'progress', props: { stage: 'checking-in', flight, seat, pass: null } },
  },
  {
    name: 'preparing',
    current: { screen: 'progress', props: { stage: 'preparing', flight, seat, pass: null } },
  },
  {
    name: 'preparing-for-phone',
    current: { screen: 'progress', props: { stage: 'preparing', flight, seat, pass: null, forPhone: true } },
  },
  {
    name: 'printing',
    current: { screen: 'progress', props: { stage: 'at-printer', flight, seat, pass: null } },
  },
  {
    name: 'take-pass-of-two',
    current: { screen: 'take-pass', props: { flight, seat, pass: { ...EXAMPLE_PASS, of: 2 } } },
  },
  {
    name: 'take-pass-of-two-flights',
    current: {
      screen: 'take-pass',
      props: {
        flight,
        seat,
        pass: { ...EXAMPLE_PASS, number: 2, of: 2, flight: { ...flight, number: '812' } },
      },
    },
  },
  ...PAPER_EXAMPLES,
  ...RECOVERY_EXAMPLES,
  { name: 'take-pass', current: { screen: 'take-pass', props: { flight, seat, pass: null } } },
  {
    name: 'print-failed-reprint',
    current: {
      screen: 'print-failed',
      props: { flight, seat, pass: null, code: 'printer.jam', canReprint: true, canHavePhonePass: true },
    },
  },
  {
    name: 'print-failed',
    current: {
      screen: 'print-failed',
      props: {
        flight,
        seat,
        pass: null,
        code: 'printer.paper-out',
        canReprint: false,
        canHavePhonePass: true,
      },
    },
  },
  {
    name: 'print-unconfirmed',
    current: {
      screen: 'print-unconfirmed',
      props: {
        flight,
        seat,
        pass: null,
        code: 'print.unconfirmed',
        canReprint: true,
        canHavePhonePass: true,
        helpCalled: true,
      },
    },
    helpCalled: true,
  },
  {
    name: 'goodbye',
    current: {
      screen: 'goodbye',
      props: farewell,
    },
  },
  ...DISRUPTION_EXAMPLES,
  {
    name: 'goodbye-tomorrow',
    current: {
      screen: 'goodbye',
      props: { ...farewell, at: '2031-05-13T21:00:00+08:00' },
    },
  },
  {
    name: 'goodbye-passport-left',
    current: {
      screen: 'goodbye',
      props: { ...farewell, hasReceipt: true, documentPresent: true },
    },
  },
  {
    name: 'goodbye-left-out',
    current: {
      screen: 'goodbye',
      props: {
        ...farewell,
        leftOut: [
          {
            passenger: { givenName: 'Lan', fullName: 'Lan Example', nativeName: null },
            flight: null,
            code: 'check-in.see-staff',
          },
        ],
      },
    },
  },
  {
    name: 'goodbye-no-gate',
    current: {
      screen: 'goodbye',
      props: { ...farewell, flight: { ...flight, gate: null } },
    },
  },
  {
    name: 'goodbye-no-pass',
    current: {
      screen: 'goodbye',
      props: { ...farewell, flight: { ...flight, gate: null }, hasPass: false },
    },
  },
  ...FAULT_CODES.filter((code) => NOTICE_FAMILIES.test(code)).map(noticed),
  ...FAULT_CODES.filter((code) => REFUSED_FAMILIES.test(code) && !NEVER_REFUSED.test(code)).map(refused),
  ...SERVICE_EXAMPLES,
];
