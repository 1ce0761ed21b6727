import { describe, expect, it } from 'vitest';
import { SCALE } from './answers/scale.ts';
import { SCALE_FAULTS, SCALE_MOMENTS } from './answers/scale-answers.ts';
import { playScaleCell } from './rig/scale-cell.ts';

/**
 * Every fault of the scale at every moment: nobody's journey waits for it, what was weighed stays weighed, and what was
 * not can be declared. Then it is mended, and the next bag must be weighed.
 */
describe.each(SCALE_MOMENTS)('a scale, %s', (moment) => {
  it.each(SCALE_FAULTS)('%s', async (fault) => {
    const { situation, problems } = await playScaleCell(moment, fault);
    expect(situation).toEqual(SCALE[moment][fault]);
    expect(problems).toEqual([]);
  });
});
