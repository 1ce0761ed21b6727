import { describe, expect, it } from 'vitest';
import { EXAMPLE_GIVEN } from './example-recovery.ts';
import { EVENT, placeOf, rehearse } from './rehearsal.ts';

describe('what makes good a failure', () => {
  const { type: _, ...told } = EVENT['visit.recovery'];
  const place = ({ journey }: ReturnType<typeof rehearse>) => placeOf(journey.getSnapshot().value);

  it('never stands between a passenger and their pass: it waits until that is out', () => {
    for (const before of ['preparing', 'atPrinter', 'printFailed', 'takePass', 'paying'] as const) {
      const rehearsal = rehearse(before);
      rehearsal.say(EVENT['visit.recovery']);
      expect(place(rehearsal)).toBe(before);
    }
    const rehearsal = rehearse('takePass');
    rehearsal.say(EVENT['visit.recovery'], EVENT['pass.taken']);
    expect(place(rehearsal)).toBe('told');
    expect(rehearsal.sent).toMatchObject([{ type: 'recovery.shown' }]);
  });

  it('is not shown to whoever leaves without a pass, nor while a notice comes out', () => {
    const without = rehearse('printFailed');
    without.say(EVENT['visit.recovery'], EVENT['passenger.finished']);
    expect(place(without)).toBe('parting');
    const rehearsal = rehearse('takePass');
    rehearsal.say(
      EVENT['visit.recovery'],
      { ...EVENT['visit.notice'], state: 'after-pass' },
      EVENT['pass.taken'],
    );
    expect(place(rehearsal)).toBe('parting');
    rehearsal.say({ ...EVENT['visit.notice'], state: 'waiting' });
    expect(place(rehearsal)).toBe('parting');
    rehearsal.say({ ...EVENT['visit.notice'], state: 'out' });
    expect(place(rehearsal)).toBe('told');
  });

  it('is answered with one touch, and shown once', () => {
    for (const isSo of [true, false]) {
      const rehearsal = rehearse('told');
      rehearsal.say({ type: 'passenger.answers', isSo });
      expect(rehearsal.sent).toMatchObject([{ type: 'recovery.answer', accepts: isSo }]);
      if (isSo)
        rehearsal.say(
          { type: 'visit.recovery', ...told, recovery: EXAMPLE_GIVEN },
          { type: 'passenger.finished' },
        );
      expect(place(rehearsal)).toBe('parting');
      expect(rehearsal.sent).toHaveLength(1);
    }
  });
});
