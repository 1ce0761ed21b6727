import type { KioskEvent } from '../wire/events.ts';

/** What staff have to settle, with what they need to find it, and no more of the passenger. */
export type Matter =
  | { readonly kind: 'document'; readonly document: string; readonly code: string | null }
  /** Money that must go back, and that the kiosk cannot give back. Amounts are minor units. */
  | {
      readonly kind: 'money';
      readonly amount: { readonly minorUnits: number; readonly currency: string };
      readonly terminal: string | null;
      readonly reference: string | null;
      readonly approvalCode: string | null;
      /** Nobody here knows whether it was booked. */
      readonly inDoubt?: boolean;
    }
  /** A bag under a tag that the airline refuses. */
  | { readonly kind: 'bag-tag'; readonly licencePlate: string; readonly code: string }
  /** Somebody moved after check-in: a pass of the seat before may be about, until one of the new seat is out. */
  | {
      readonly kind: 'pass';
      readonly reservation: string;
      readonly seat: string;
      readonly previous: string;
      readonly sequenceNumber: number;
    }
  /** Checked in by a kiosk alone, and not taken over by the host. */
  | {
      readonly kind: 'check-in';
      readonly reservation: string;
      readonly seat: string;
      readonly sequenceNumber: number;
      readonly code: string;
    }
  /** A passenger calls. */
  | { readonly kind: 'help'; readonly screen: string };

/** What an event opens for staff, or closes again; `subject` is which one of its kind at this kiosk. */
export type MatterChange =
  | {
      readonly change: 'opens';
      readonly subject: string;
      readonly visitId: string | null;
      readonly what: Matter;
    }
  | { readonly change: 'closes'; readonly subject: string; readonly kind: Matter['kind'] };

const opens = (subject: string, visitId: string | null, what: Matter): MatterChange => ({
  ...{ change: 'opens', subject, visitId, what },
});

/** What `event` means for staff who settle things; null for most. A new kind is one case here, and its words in the console. */
export function matterOf(event: KioskEvent, eventId: string): MatterChange | null {
  switch (event.type) {
    case 'document.unconfirmed': {
      const { jobId, visitId, document, code } = event.data;
      return opens(jobId, visitId, { kind: 'document', document, code });
    }
    case 'document.printed':
    case 'document.taken':
    case 'document.failed':
    case 'document.retracted':
      return { change: 'closes', kind: 'document', subject: event.data.jobId };
    case 'payment.reversal-refused':
    case 'payment.out-of-reach': {
      const { paymentId, visitId, amount, terminal, reference, approvalCode } = event.data;
      const isBooked = event.type === 'payment.reversal-refused' || reference !== undefined;
      const found = {
        terminal: terminal ?? null,
        reference: reference ?? null,
        approvalCode: approvalCode ?? null,
      };
      const what = { kind: 'money', amount, ...found, ...(!isBooked && { inDoubt: true }) } as const;
      return opens(paymentId, visitId, what);
    }
    case 'payment.owed-back': {
      const { visitId, reference, amount } = event.data;
      const found = { terminal: null, reference, approvalCode: null };
      return opens(reference, visitId, { kind: 'money', amount, ...found });
    }
    // A terminal that is configured again has told after all.
    case 'payment.not-made':
    case 'payment.used':
    case 'payment.reversed':
      return { change: 'closes', kind: 'money', subject: event.data.paymentId };
    case 'bags.tag-refused': {
      const { jobId, visitId, licencePlate, code } = event.data;
      return opens(jobId, visitId, { kind: 'bag-tag', licencePlate, code });
    }
    case 'seat.chosen': {
      const { visitId, reservation, seat, previous, sequenceNumber } = event.data;
      if (sequenceNumber === null || reservation === undefined) return null;
      const moved = { reservation, seat, previous, sequenceNumber };
      return opens(reservation, visitId, { kind: 'pass', ...moved });
    }
    // Any later pass of theirs names the new seat, in whichever visit it is printed.
    case 'pass.replaced':
      return { change: 'closes', kind: 'pass', subject: event.data.reservation };
    case 'check-in.conflict':
      return opens(event.data.reservation, null, { kind: 'check-in', ...event.data });
    // Whoever calls again is not the one who was helped.
    case 'help.requested':
      return opens(eventId, event.data.visitId, { kind: 'help', screen: event.data.screen });
    default:
      return null;
  }
}
