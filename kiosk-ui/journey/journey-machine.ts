import { USUAL_ACCESS } from './access.ts';
import { firstLanguage } from './context.ts';
import { help } from './help.ts';
import { journeySetup } from './journey-setup.ts';
import { leaving } from './leaving.ts';
import { notice } from './notice.ts';
import { presence } from './session-timer.ts';
import { settings } from './settings.ts';
import { visit } from './visit.ts';
import { NOTHING_MEASURED } from './visit-measure.ts';

const startVisit = { target: 'visit', actions: 'beginVisit' } as const;

/** What the kiosk is doing: out of service, waiting for someone, or serving one passenger. */
const service = journeySetup.createStateConfig({
  initial: 'outOfService',
  on: {
    // A new connection knows of no visit: whatever was on the screen is over.
    'agent.hello': { target: '.settling', actions: ['meetAgent', 'tellPageReady'] },
    'agent.away': '.outOfService.agentAway',
    'agent.replaced': '.outOfService.replaced',
  },
  states: {
    outOfService: {
      initial: 'agentAway',
      entry: ['endConversation', 'wipeAllButLanguage', 'endSession'],
      // By then whoever was sent away has read it; strangers are met in the kiosk's own language.
      after: { idle: { guard: 'isLanguageLeft', actions: 'forgetLanguage' } },
      on: { 'session.expired': { actions: ['endConversation', 'wipe'] } },
      states: {
        agentAway: {},
        notReady: {
          always: { guard: 'isInService', target: '#settling' },
          on: { 'visit.started': { target: '#visit', actions: 'beginVisit' } },
        },
        replaced: {
          on: {
            // This page closed its own connection, to be silent.
            'agent.away': {},
            'passenger.touched-start': { target: 'agentAway', actions: 'takeKioskBack' },
          },
        },
      },
    },
    settling: {
      id: 'settling',
      entry: ['endConversation', 'wipe', 'endSession', 'noteLeft'],
      always: [{ guard: 'isOutOfService', target: 'outOfService.notReady' }, { target: 'attract' }],
    },
    attract: {
      initial: 'welcome',
      always: { guard: 'isOutOfService', target: 'outOfService.notReady' },
      on: { 'visit.started': startVisit, 'session.expired': 'settling' },
      states: {
        welcome: {
          on: {
            'passenger.touched-start': 'guidance',
          },
        },
        guidance: {
          id: 'guidance',
          on: {
            'passenger.types': { guard: 'nothingLiesOver', target: 'typing' },
            'passenger.back': { guard: 'nothingLiesOver', target: '#settling' },
            'passenger.finished': { guard: 'helpIsClosed', target: '#settling' },
            'passenger.cancels': { guard: 'nothingLiesOver', target: '#settling' },
          },
        },
        typing: {
          on: {
            'passenger.searched': { actions: ['keepSearch', 'askIdentify'] },
            'passenger.back': { guard: 'nothingLiesOver', target: 'guidance' },
            'passenger.finished': { guard: 'helpIsClosed', target: '#settling' },
            'passenger.cancels': { guard: 'nothingLiesOver', target: '#settling' },
          },
        },
      },
    },
    visit,
  },
});

/** What is taken note of whatever the kiosk is doing; a region, because a root hears only what no region handles. */
const surroundings = journeySetup.createStateConfig({
  on: {
    'kiosk.readiness': { actions: 'noteReadiness' },
    'reader.document': { actions: 'noteDocument' },
    'passenger.language': { guard: 'speaksLanguage', actions: 'speak' },
    'passenger.access': { actions: 'noteAccess' },
    'keypad.key': { actions: 'noteKey' },
    'help.called': { actions: 'noteHelpCalled' },
    'conversation.told': { actions: 'noteConversation' },
  },
});

/**
 * One kiosk's journey, without a screen: regions side by side, so that help and the idle warning lie over
 * any step without the steps knowing of them.
 */
export const journeyMachine = journeySetup.createMachine({
  id: 'journey',
  type: 'parallel',
  context: ({ input }) => ({
    effects: input,
    kiosk: null,
    readiness: { state: 'out-of-service', causes: [], devices: [] },
    language: firstLanguage(null),
    choseLanguage: false,
    access: USUAL_ACCESS,
    headset: false,
    documentPresent: false,
    documentLeft: false,
    helpCalled: false,
    conversation: null,
    notice: null,
    search: null,
    visit: null,
    hasExpired: false,
    measure: NOTHING_MEASURED,
  }),
  // Presence first: a touch counts before what it leads to.
  states: { presence, surroundings, service, help, notice, settings, leaving },
});
