import type { OpenMatter } from '../hub/api.ts';
import { capitalised, faultWords } from './words.ts';

/** What is to be settled: in a few words, and what it takes. */
export interface MatterWords {
  readonly title: string;
  readonly todo: string;
}

/** Money as it is written where nobody's language is known: `CNY 300.00`. */
export function moneyWords({ minorUnits, currency }: { minorUnits: number; currency: string }): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'code' });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(minorUnits / 10 ** maximumFractionDigits).replace(/\s/g, ' ');
}

/** One sentence of what happened, one of what staff do about it. */
export function matterWords({ what }: Pick<OpenMatter, 'what'>): MatterWords {
  switch (what.kind) {
    case 'money': {
      const found = [
        what.terminal && `terminal ${what.terminal}`,
        what.reference && `reference ${what.reference}`,
        what.approvalCode && `approval ${what.approvalCode}`,
      ].filter(Boolean);
      if (what.inDoubt)
        return {
          title: `${moneyWords(what.amount)} to look into`,
          todo: `Its kiosk is configured without ${what.terminal} now, and nobody else knows whether it was booked. Look there; refund it by hand if it was.`,
        };
      return {
        title: `${moneyWords(what.amount)} to pay back`,
        todo: `The kiosk could not. Refund it by hand${found.length > 0 ? `: ${found.join(', ')}` : ''}.`,
      };
    }
    case 'document': {
      const why = what.code === null ? '' : ` (${faultWords(what.code)})`;
      return {
        title: `${capitalised(what.document.replaceAll('-', ' '))} to find`,
        todo: `Nobody knows whether it came out${why}. Find it and destroy it, or see that its passenger has it.`,
      };
    }
    case 'bag-tag':
      return {
        title: `Bag ${what.licencePlate} to stop`,
        todo: 'Its tag is printed, and the airline refuses it. Tag the bag anew before it is loaded.',
      };
    case 'pass':
      return {
        title: `Pass of seat ${what.previous} to replace`,
        todo: `Its passenger moved to ${what.seat} after check-in, and has no new pass yet. Stop the old one at the gate: reservation ${what.reservation}, sequence ${what.sequenceNumber}.`,
      };
    case 'check-in':
      return {
        title: `Check-in to settle: seat ${what.seat}, sequence ${what.sequenceNumber}`,
        todo: `Done while departure control was away, and not taken over (${faultWords(what.code)}). Reservation ${what.reservation}.`,
      };
    case 'help':
      return { title: 'A passenger calls', todo: `At the screen “${what.screen.replaceAll('-', ' ')}”.` };
  }
}
