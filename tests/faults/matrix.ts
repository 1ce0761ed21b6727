import { beforeAll, describe, expect, it } from 'vitest';
import { type Answers, MOMENTS, PRINTER_FAULTS } from './answers/answers.ts';
import { lengthOfPass, playCell } from './rig/cell.ts';

/**
 * Every fault of one printer model at every moment of a journey: the screen, what staff are told, what the ledger and
 * the events say and where the paper is must be as the table answers. Then all is mended, and whoever stood there must
 * be served, the next passenger must get a whole pass, and ledger, events and paper must agree.
 */
export function matrixOf(model: string, answers: Answers): void {
  let length = 0;
  beforeAll(async () => {
    length = await lengthOfPass(model);
  });

  describe.each(MOMENTS)(`a ${model}, %s`, (moment) => {
    it.each(PRINTER_FAULTS)('%s', async (fault) => {
      const { situation, problems } = await playCell(model, moment, fault, length);
      expect(situation).toEqual(answers[moment][fault]);
      expect(problems).toEqual([]);
    });
  });
}
