import type { PrintedKind } from '../../device-agent/contract/visit.ts';

/** The passenger goes, and the visit with them. */
export const leave = {
  target: '#settling',
  actions: { type: 'endVisit', params: { leaving: 'left' } },
} as const;

/** Going back ends the visit once they say so, and is possible until the airline was asked to check in. */
export const backLeaves = { guard: 'nothingLiesOver', actions: 'askWhetherToLeave' } as const;

/** Names the step that begins, for how long each takes. */
export const step = (name: string) => ({ type: 'beginStep', params: { step: name } }) as const;

/** The airline, or the kiosk, says no. */
export const refused = { guard: 'isThisVisit', target: '#refused', actions: 'noteRefusal' } as const;

/** What is under way in the printer, until more is told of it. */
export const awaits = (paper: PrintedKind) => ({ type: 'awaitPaper', params: { paper } }) as const;

/** On to the bags, if there are any. */
export const withoutPass = [
  { guard: 'bagsFollow', target: '#printing', actions: ['askSkip', awaits('bag-tag')] },
  { guard: 'helpIsClosed', target: '#goodbye' },
] as const;

/** The pass goes to an address as well. */
export const mails = { guard: 'mailsPasses', actions: ['askMail', 'noteMailAsked'] } as const;

/** The terminal has the passenger. */
export const payingStep = {
  entry: step('paying'),
  on: {
    'passenger.cancel-payment': { guard: 'nothingLiesOver', actions: 'askCancelPayment' },
    // Money may already be on its way: nobody leaves while it is not known.
    'passenger.finished': {},
  },
} as const;

/** What the agent can ask, or tell, once it has looked something up. */
export const answers = {
  'visit.choices': { guard: 'isThisVisit', target: '#choosing', actions: 'noteChoices' },
  'visit.party': { guard: 'isThisVisit', target: '#gathering', actions: 'noteParty' },
  'visit.document-needed': { guard: 'isThisVisit', target: '#document', actions: 'noteDocumentNeeded' },
  'visit.document-read': { guard: 'isThisVisit', target: '#documentRead', actions: 'noteDocumentRead' },
  'visit.detail-needed': { guard: 'isThisVisit', target: '#detail', actions: 'noteDetailNeeded' },
  'visit.conditions': { guard: 'isThisVisit', target: '#conditions', actions: 'noteConditions' },
  'visit.exit-seat': { guard: 'isThisVisit', target: '#exitSeat', actions: 'noteExitSeat' },
  'visit.ready': { guard: 'isThisVisit', target: '#confirm', actions: 'showVisit' },
} as const;

/** The same once it was confirmed: the booking has changed, and what was confirmed of it counts no more. */
const anew = <const A extends { readonly actions: string }>(answer: A) =>
  ({ ...answer, actions: [answer.actions, 'forgetConfirmed'] }) as const;
export const answersAnew = {
  'visit.choices': anew(answers['visit.choices']),
  'visit.party': anew(answers['visit.party']),
  'visit.document-needed': anew(answers['visit.document-needed']),
  'visit.document-read': anew(answers['visit.document-read']),
  'visit.detail-needed': anew(answers['visit.detail-needed']),
  'visit.conditions': anew(answers['visit.conditions']),
  'visit.exit-seat': anew(answers['visit.exit-seat']),
  // A seat that was chosen just before is told of as well, while check-in goes on.
  'visit.ready': { ...anew(answers['visit.ready']), guard: 'isThisVisitAndChanged' },
} as const;

/** A new visit takes the old one's place; what is forgotten of how the kiosk was used in that one is told. */
export const anotherVisit = <const F extends readonly ('forgetLanguage' | 'forgetAccess')[]>(
  ...forgotten: F
) =>
  ({
    guard: 'isAnotherVisit',
    target: '#visit',
    reenter: true,
    actions: [
      { type: 'endVisit', params: { leaving: 'left' } },
      'forgetVisit',
      'forgetHelp',
      'endConversation',
      'forgetConversation',
      ...forgotten,
      'beginVisit',
    ],
  }) as const;
