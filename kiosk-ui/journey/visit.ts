import { journeySetup } from './journey-setup.ts';
import {
  anotherVisit,
  answers,
  answersAnew,
  awaits,
  backLeaves,
  leave,
  mails,
  payingStep,
  refused,
  step,
  withoutPass,
} from './visit-steps.ts';

/** From the shown document until the passenger leaves, or is gone. */
export const visit = journeySetup.createStateConfig({
  id: 'visit',
  initial: 'identifying',
  on: {
    // The agent alone knows whose document lies on the reader: a new visit takes the old one's place.
    'visit.started': anotherVisit('forgetLanguage', 'forgetAccess'),
    'visit.bags': { guard: 'isThisVisit', actions: 'noteBags' },
    'visit.notice': { guard: 'isThisVisit', actions: 'noteRightsNotice' },
    'visit.recovery': { guard: 'isThisVisit', actions: 'noteRecovery' },
    'passenger.wants-notice': { guard: 'mayAskNotice', actions: 'askNotice' },
    'pass.mail': { guard: 'isThisVisit', actions: 'noteMailed' },
    'receipt.offered': { guard: 'isThisVisit', actions: 'noteReceipt' },
    'visit.ended': { guard: 'isThisVisit', target: '#settling' },
    'session.expired': {
      target: '#settling',
      actions: { type: 'endVisit', params: { leaving: 'expired' } },
    },
    'passenger.finished': { guard: 'helpIsClosed', ...leave },
  },
  states: {
    identifying: {
      entry: step('identifying'),
      on: {
        ...answers,
        'visit.refused': refused,
        'passenger.back': backLeaves,
      },
    },
    choosing: {
      id: 'choosing',
      entry: step('choosing'),
      on: {
        'passenger.chose-flight': {
          target: 'identifying',
          actions: ['askChoice', 'dropRefusal', 'forgetConfirmed'],
        },
        'visit.refused': refused,
        'passenger.back': backLeaves,
      },
    },
    gathering: {
      id: 'gathering',
      entry: step('gathering'),
      on: {
        'passenger.chose-travellers': { target: 'identifying', actions: 'askTravellers' },
        'visit.refused': refused,
        'passenger.back': backLeaves,
      },
    },
    document: {
      id: 'document',
      entry: [step('document'), 'noteLeft'],
      always: { guard: 'asksInVain', ...leave },
      on: {
        ...answers,
        'visit.document-needed': { guard: 'isThisVisit', actions: 'noteDocumentNeeded' },
        'visit.refused': refused,
        'passenger.types-document': { guard: 'mayTypeDocument', target: 'documentTyping' },
        'passenger.has-no-document': {
          guard: 'mayDecline',
          target: 'identifying',
          actions: 'askWithoutDocument',
        },
        'passenger.back': backLeaves,
      },
    },
    documentTyping: {
      entry: step('document-typing'),
      on: {
        // Someone has laid it on the reader after all.
        ...answers,
        'visit.refused': refused,
        'passenger.typed-document': { target: 'identifying', actions: ['keepTyped', 'askTypedDocument'] },
        'passenger.back': { guard: 'nothingLiesOver', target: 'document' },
      },
    },
    documentRead: {
      id: 'documentRead',
      entry: step('document-read'),
      on: {
        ...answers,
        'visit.refused': refused,
        'passenger.answers': { target: 'identifying', actions: 'askAnswer' },
        'passenger.back': backLeaves,
      },
    },
    detail: {
      id: 'detail',
      entry: step('detail'),
      on: {
        ...answers,
        'visit.refused': refused,
        'passenger.tells-detail': { target: 'identifying', actions: 'askDetail' },
        'passenger.back': backLeaves,
      },
    },
    conditions: {
      id: 'conditions',
      entry: step('conditions'),
      on: {
        ...answers,
        'visit.refused': refused,
        'passenger.answers': { target: 'identifying', actions: 'askAnswer' },
        'passenger.back': backLeaves,
      },
    },
    exitSeat: {
      id: 'exitSeat',
      entry: step('exit-seat'),
      on: {
        ...answers,
        'visit.refused': refused,
        'passenger.answers': { target: 'identifying', actions: 'askAnswer' },
        'passenger.back': backLeaves,
      },
    },
    refused: {
      id: 'refused',
      entry: step('refused'),
      always: { guard: 'asksInVain', ...leave },
      on: {
        ...answers,
        'visit.started': [
          // They do as they were told to, and try another way.
          { ...anotherVisit(), guard: 'isAnotherWay' },
          anotherVisit('forgetLanguage', 'forgetAccess'),
        ],
        'visit.refused': { guard: 'isThisVisit', actions: 'noteRefusal' },
        'passenger.sees-alternatives': {
          guard: 'hasAlternatives',
          target: '#choosing',
          actions: 'offerAlternatives',
        },
        'passenger.another-way': {
          guard: 'helpIsClosed',
          target: '#guidance',
          actions: [{ type: 'endVisit', params: { leaving: 'left' } }, 'forgetVisit'],
        },
        'passenger.retry': [
          {
            guard: 'canRetryCheckIn',
            target: 'issuing.checkingIn',
            actions: ['askAgain', 'dropRefusal'],
          },
          { guard: 'canRetry', target: 'identifying', actions: ['askAgain', 'dropRefusal'] },
        ],
        'passenger.back': backLeaves,
      },
    },
    confirm: {
      id: 'confirm',
      entry: step('confirm'),
      on: {
        'passenger.confirmed': { target: 'issuing', actions: ['acknowledge', 'askCheckIn'] },
        'passenger.phone-pass': {
          guard: 'phoneOnRequest',
          target: 'issuing',
          actions: ['acknowledge', 'wantPhoneOnly', 'askCheckIn'],
        },
        'passenger.wants-seats': { guard: 'mayMove', target: 'seats', actions: ['dropSeats', 'askSeats'] },
        'passenger.has-bags': { guard: 'takesBags', target: 'bags', actions: ['keepBags', 'askBags'] },
        'visit.ready': { guard: 'isThisVisit', actions: 'showVisit' },
        'visit.refused': refused,
        'passenger.back': backLeaves,
      },
    },
    seats: {
      initial: 'cabin',
      entry: step('seats'),
      on: {
        'visit.seats': { guard: 'isThisVisit', target: '.cabin', actions: 'noteSeats' },
        'payment.asked': { guard: 'isThisVisit', target: '.payingSeat', actions: 'notePayment' },
        'payment.checking': { guard: 'isThisVisit', target: '.payingSeat', actions: 'notePayment' },
        'payment.made': { guard: 'isThisVisit', target: '.payingSeat', actions: 'notePayment' },
        'visit.ready': [
          { guard: 'isThisVisitAndOthersSit', actions: 'showVisit' },
          { guard: 'isThisVisit', target: 'confirm', actions: 'showVisit' },
        ],
        'visit.refused': refused,
      },
      states: {
        cabin: {
          on: {
            'passenger.shows-seats-of': { actions: 'askSeats' },
            'passenger.chose-seat': { actions: ['dropProblem', 'askSeat'] },
            'passenger.buys-seats': { actions: ['dropProblem', 'askBuySeats'] },
            'passenger.buys-upgrade': { actions: ['dropProblem', 'askUpgrade'] },
            'passenger.sees-upgrades': { guard: 'hasUpgrades', target: 'offers' },
            // Every seat is what it was: nothing is chosen until the airline has said so.
            'passenger.back': { guard: 'nothingLiesOver', target: '#confirm' },
          },
        },
        offers: {
          entry: step('upgrades'),
          on: {
            // One touch, one payment: it is asked for, or why not is told, at the map.
            'passenger.buys-upgrade': { target: 'cabin', actions: ['dropProblem', 'askUpgrade'] },
            'passenger.back': { guard: 'nothingLiesOver', target: 'cabin' },
          },
        },
        payingSeat: payingStep,
      },
    },
    bags: {
      entry: step('bags'),
      on: {
        'visit.bags': [
          { guard: 'isThisVisitWithoutBags', target: 'confirm', actions: 'noteBags' },
          { guard: 'isThisVisit', actions: 'noteBags' },
        ],
        'passenger.bags': { actions: 'askBags' },
        'passenger.bags-done': 'confirm',
        'passenger.tags-only': {
          guard: 'hasBags',
          target: 'issuing',
          actions: ['acknowledge', 'wantTagsOnly', 'askCheckIn'],
        },
        'visit.ready': { guard: 'isThisVisit', target: 'confirm', actions: 'showVisit' },
        'visit.refused': refused,
        'passenger.back': {
          guard: 'nothingLiesOver',
          target: 'confirm',
          actions: ['askBagsAsBefore', 'restoreBags'],
        },
      },
    },
    issuing: {
      initial: 'checkingIn',
      on: {
        'payment.asked': { guard: 'isThisVisit', target: '.paying', actions: 'notePayment' },
        'payment.checking': { guard: 'isThisVisit', target: '.paying', actions: 'notePayment' },
        'payment.made': { guard: 'isThisVisit', target: '.paying', actions: 'notePayment' },
        'bags.failed': { guard: 'isThisVisit', target: '.bagsFailed', actions: 'noteBagsTrouble' },
        'pass.printing': { guard: 'isThisVisit', target: '.printing.atPrinter', actions: 'notePass' },
        'pass.printed': [
          { guard: 'isThisVisitAndWaits', target: 'takePass', actions: ['notePass', 'notePaperWaiting'] },
          {
            guard: 'isThisVisitAndMoreFollow',
            target: '.printing',
            actions: ['notePass', 'awaitNext', 'notePaperOut'],
          },
          { guard: 'isThisVisitAndTagged', target: 'tagged', actions: ['notePass', 'notePaperOut'] },
          { guard: 'isThisVisit', target: 'goodbye', actions: ['notePass', 'notePaperOut'] },
        ],
        'pass.failed': { guard: 'isThisVisit', target: '.printFailed', actions: 'noteTrouble' },
        'pass.unconfirmed': { guard: 'isThisVisit', target: '.printUnconfirmed', actions: 'noteTrouble' },
        'pass.on-screen': [
          { guard: 'isThisVisitAndShown', target: 'phonePass', actions: 'notePhonePasses' },
          { guard: 'isThisVisit', actions: 'notePhonePasses' },
        ],
        'pass.reprintable': { guard: 'isThisVisit', actions: 'noteReprintable' },
      },
      states: {
        checkingIn: {
          entry: step('checking-in'),
          on: {
            ...answersAnew,
            'visit.checked-in': { guard: 'isThisVisit', target: 'printing', actions: 'noteCheckedIn' },
            'visit.refused': refused,
            // Paper may already be on its way: nobody leaves while it is not known.
            'passenger.finished': {},
          },
        },
        printing: {
          id: 'printing',
          entry: step('printing'),
          initial: 'preparing',
          on: { 'passenger.finished': {} },
          states: { preparing: {}, atPrinter: {} },
        },
        paying: payingStep,
        bagsFailed: {
          entry: step('bags-failed'),
          on: {
            'passenger.pay-again': {
              guard: 'canRetryBags',
              target: 'printing',
              actions: ['askBagsAgain', 'dropBagsTrouble', awaits('bag-tag')],
            },
            'passenger.finished': { guard: 'helpIsClosed', target: '#goodbye' },
          },
        },
        printFailed: {
          entry: step('print-failed'),
          on: {
            'passenger.reprint': {
              guard: 'canReprint',
              target: 'printing',
              actions: ['askReprint', 'dropTrouble'],
            },
            'passenger.phone-pass': { guard: 'phoneWherePrintFails', actions: 'askPhonePass' },
            'passenger.finished': withoutPass,
          },
        },
        printUnconfirmed: {
          entry: step('print-unconfirmed'),
          on: {
            'passenger.reprint': {
              guard: 'canReprint',
              target: 'printing',
              actions: ['askReprint', 'dropTrouble'],
            },
            'passenger.phone-pass': { guard: 'phoneWherePrintFails', actions: 'askPhonePass' },
            'passenger.has-pass': [
              { guard: 'moreFollow', target: 'printing', actions: ['askNext', 'awaitNext', 'notePaperOut'] },
              { guard: 'helpIsClosed', target: '#goodbye', actions: 'notePaperOut' },
            ],
            'passenger.finished': withoutPass,
          },
        },
      },
    },
    takePass: {
      entry: step('take-pass'),
      on: {
        'pass.taken': [
          {
            guard: 'isThisVisitAndMoreFollow',
            target: 'issuing.printing',
            actions: ['awaitNext', 'notePaperOut'],
          },
          { guard: 'isThisVisitAndTagged', target: 'tagged', actions: 'notePaperOut' },
          { guard: 'isThisVisit', target: 'goodbye', actions: 'notePaperOut' },
        ],
        // The next pass of the party: this one was taken, whatever was heard of it.
        'pass.printing': { guard: 'isThisVisit', target: 'issuing.printing.atPrinter', actions: 'notePass' },
        'pass.failed': { guard: 'isThisVisit', target: 'issuing.printFailed', actions: 'noteTrouble' },
        // The printer's sensor knows better than a touch: leaving a pass behind is for the time-out to find.
        'passenger.finished': {},
      },
    },
    /** The passes on the screen, instead of paper. */
    phonePass: {
      entry: step('phone-pass'),
      on: {
        'passenger.finished': withoutPass,
        'passenger.mails-pass': mails,
        // Whoever cannot take the picture has paper after all.
        'passenger.reprint': {
          guard: 'mayHavePaper',
          target: 'issuing.printing',
          actions: ['askReprint', 'dropTrouble'],
        },
      },
    },
    /** All tags are out: time to put them on. */
    tagged: {
      entry: step('tagged'),
      on: {
        // Of the bags that have no tag it is told once those that have one are seen to.
        'bags.failed': { guard: 'isThisVisit', actions: 'noteBagsTrouble' },
        'passenger.finished': [
          { guard: 'bagsAreLeft', target: 'issuing.bagsFailed' },
          { guard: 'helpIsClosed', target: 'goodbye' },
        ],
      },
    },
    /** Behind the pass: what went wrong before, how it stands, and what makes it good. */
    recovery: {
      id: 'recovery',
      entry: [step('recovery'), 'seeRecovery', 'tellRecoverySeen'],
      initial: 'told',
      on: {
        'bags.failed': {
          guard: 'isThisVisit',
          target: '#visit.issuing.bagsFailed',
          actions: 'noteBagsTrouble',
        },
        'visit.recovery': { guard: 'isThisVisit', target: '.told', actions: 'noteRecovery' },
        'passenger.finished': { guard: 'helpIsClosed', target: 'goodbye' },
      },
      states: {
        told: {
          on: {
            'passenger.answers': [
              { guard: 'acceptsRecovery', target: 'asked', actions: 'answerRecovery' },
              { target: '#goodbye', actions: 'answerRecovery' },
            ],
          },
        },
        /** The airline is being asked, for a moment. */
        asked: {},
      },
    },
    goodbye: {
      id: 'goodbye',
      entry: step('goodbye'),
      initial: 'parting',
      on: {
        // The airline has refused a tag meanwhile: its bag must not go to the belt.
        'bags.failed': {
          guard: 'isThisVisit',
          target: '#visit.issuing.bagsFailed',
          actions: 'noteBagsTrouble',
        },
        'passenger.wants-receipt': {
          guard: 'hasReceipt',
          target: 'issuing.printing',
          actions: ['askReceipt', awaits('receipt')],
        },
        'passenger.wants-itinerary': {
          guard: 'mayHaveItinerary',
          target: 'issuing.printing',
          actions: ['askItinerary', awaits('itinerary')],
        },
        'passenger.phone-pass': {
          guard: 'phoneOnRequest',
          target: '.parting',
          reenter: true,
          actions: 'askPhonePass',
        },
        'pass.on-screen': [
          { guard: 'isThisVisitAndShown', target: '.onPhone', actions: 'notePhonePasses' },
          { guard: 'isThisVisit', actions: 'notePhonePasses' },
        ],
        // Time to take it, and to read where it is.
        'visit.notice': { guard: 'isThisVisit', target: '.parting', actions: 'noteRightsNotice' },
        // Whoever waits for a notice does not mean to leave by a touch beside it.
        'passenger.finished': { guard: 'noticeIsUnderWay' },
      },
      states: {
        /** The passes on the screen, beside paper. */
        onPhone: {
          on: {
            'passenger.mails-pass': mails,
            'passenger.finished': { guard: 'helpIsClosed', target: 'parting' },
            'visit.notice': { guard: 'isThisVisit', actions: 'noteRightsNotice' },
          },
        },
        parting: {
          always: { guard: 'recoveryIsDue', target: '#recovery' },
          after: { goodbye: [{ guard: 'nothingIsLeft', ...leave }, { target: 'somethingLeft' }] },
        },
        /** A passport still lies on the reader, or a notice comes: the reminder stays until it is taken or the time is up. */
        somethingLeft: { always: { guard: 'nothingIsLeft', ...leave } },
      },
    },
  },
});
