import { describe, expect, it } from 'vitest';
import { PAYMENT_FAULTS, PAYMENT_MOMENTS, type PaymentAnswers } from './answers/payment-answers.ts';
import { playPaymentCell } from './rig/payment-cell.ts';

/**
 * Every fault of a payment terminal at every moment of a visit that pays for a bag: the screen, what staff are told, the
 * ledger, the money that the terminal took, the bags that the airline numbered, their tags and the events must be as the
 * table answers. Then it is mended: every payment must end, whoever stood there and the next passengers must be served,
 * the last of them must be able to pay, and the books of kiosk, terminal and airline must agree.
 */
export function matrixOfPayments(name: string, answers: PaymentAnswers): void {
  describe.each(PAYMENT_MOMENTS)(`a ${name}, %s`, (moment) => {
    it.each(PAYMENT_FAULTS)('%s', async (fault) => {
      const { situation, problems } = await playPaymentCell(moment, fault);
      expect(situation).toEqual(answers[moment][fault]);
      expect(problems).toEqual([]);
    });
  });
}
