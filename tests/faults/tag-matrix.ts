import { beforeAll, describe, expect, it } from 'vitest';
import { TAG_FAULTS, TAG_MOMENTS, type TagAnswers } from './answers/tag-answers.ts';
import { playTagCell, tryTag } from './rig/tag-cell.ts';

/**
 * Every fault of one printer of bag tags at every moment of a job: what whoever asked for the tag is told, what staff
 * are told, what the ledger says and where the paper is must be as the table answers. Then it is mended, and the next
 * tag must be whole, and ledger, events and paper must agree.
 */
export function matrixOfTags(model: string, answers: TagAnswers): void {
  let tried: Awaited<ReturnType<typeof tryTag>>;
  beforeAll(async () => {
    tried = await tryTag(model);
  });

  describe.each(TAG_MOMENTS)(`a ${model}, %s`, (moment) => {
    it.each(TAG_FAULTS)('%s', async (fault) => {
      const { situation, problems } = await playTagCell(tried, moment, fault);
      expect(situation).toEqual(answers[moment][fault]);
      expect(problems).toEqual([]);
    });
  });
}
