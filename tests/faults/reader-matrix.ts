import { describe, expect, it } from 'vitest';
import { READER_FAULTS, type ReaderName, VISIT_MOMENTS } from './answers/reader-answers.ts';
import { READER_ANSWERS } from './answers/readers.ts';
import { playReaderCell } from './rig/reader-cell.ts';

/**
 * Every fault of one reader at every moment of a visit, while somebody uses it: the screen, what passengers are told,
 * which visits begin, what the hub and the staff's wall are told must be as the table answers. Then it is mended, and
 * a good reading must lead to what it leads to, and whoever stood there and the next passenger must be served.
 */
export function matrixOfReader(name: ReaderName): void {
  describe.each(VISIT_MOMENTS)(`a ${name}, %s`, (moment) => {
    it.each(READER_FAULTS)('%s', async (fault) => {
      const { situation, problems } = await playReaderCell(name, moment, fault);
      expect(situation).toEqual(READER_ANSWERS[name][moment][fault]);
      expect(problems).toEqual([]);
    });
  });
}
