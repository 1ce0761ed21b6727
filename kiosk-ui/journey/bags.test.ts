import { describe, expect, it } from 'vitest';
import type { Bag } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_BAGS } from './examples.ts';
import { EVENT, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';

const ONE: Bag[] = [{ weight: null }];
const oneBag = { ...EVENT['visit.bags'], bags: { ...EXAMPLE_BAGS, bags: ONE } };

describe('going back from the bags', () => {
  const confirmed = ({ journey }: ReturnType<typeof rehearse>) => {
    const { current } = shownOf(journey.getSnapshot());
    if (current.screen !== 'confirm') throw new Error(`at ${current.screen}`);
    return current.props.bags?.bags ?? null;
  };

  it('leaves a passenger who had none without any', () => {
    const rehearsal = rehearse('confirm');
    rehearsal.say(EVENT['passenger.has-bags'], oneBag, EVENT['passenger.back']);
    expect(confirmed(rehearsal)).toBeNull();
    expect(rehearsal.sent.at(-1)).toMatchObject({ type: 'visit.bags', bags: [] });
  });

  it('leaves as many as were chosen before', () => {
    const rehearsal = rehearse('confirm');
    rehearsal.say(EVENT['passenger.has-bags'], oneBag, EVENT['passenger.bags-done']);
    rehearsal.say(EVENT['passenger.has-bags'], EVENT['visit.bags'], EVENT['passenger.back']);
    expect(confirmed(rehearsal)).toEqual(ONE);
    expect(rehearsal.sent.at(-1)).toMatchObject({ type: 'visit.bags', bags: ONE });
  });

  it('begins anew with as many as the agent thinks likely', () => {
    const { say, sent } = rehearse('confirm');
    say(EVENT['passenger.has-bags'], oneBag, EVENT['passenger.back']);
    say({ ...oneBag, bags: { ...EXAMPLE_BAGS, bags: [] } }, EVENT['passenger.has-bags']);
    expect(sent.at(-1)).toMatchObject({ type: 'visit.bags', bags: null });
  });
});
