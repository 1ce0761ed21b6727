import { describe, expect, it } from 'vitest';
import type { EventObject } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { JourneyEvent } from './events.ts';
import { EXAMPLE_TAG } from './examples.ts';
import { journeyMachine } from './journey-machine.ts';
import { ANOTHER_VISIT_ID, EVENT, IN_SERVICE, placeOf } from './rehearsal.ts';

const EVENTS: JourneyEvent[] = [
  ...Object.values(EVENT),
  { type: 'kiosk.readiness', readiness: { ...IN_SERVICE, causes: [], devices: [] } },
  { type: 'reader.document', present: false },
  { ...EVENT['pass.printed'], waitingInOutput: false },
  { ...EVENT['pass.printed'], pass: { ...EVENT['pass.printed'].pass, of: 2 } },
  { ...EVENT['pass.printed'], pass: EXAMPLE_TAG, waitingInOutput: false },
  { type: 'visit.started', visitId: ANOTHER_VISIT_ID, by: 'passport' },
].filter(
  // What the kiosk is set to, and what is written to staff, lies over every place, and would only multiply them:
  // `settings.test.ts`, `conversation.test.ts`.
  ({ type }) =>
    !type.startsWith('session.') && !type.startsWith('passenger.opens-') && type !== 'passenger.converses',
) as JourneyEvent[];

const TIMEOUTS: EventObject[] = ['attentive', 'warned'].map((state) => ({
  type: `xstate.after.${state === 'attentive' ? 'idle' : 'warning'}.journey.presence.${state}`,
}));
const GOODBYE: EventObject = { type: 'xstate.after.goodbye.journey.service.visit.goodbye.parting' };

const ALL = [...EVENTS, ...TIMEOUTS, GOODBYE] as JourneyEvent[];

/** What can be touched, or pressed, while it is asked whether the visit shall end: its window is modal. */
const ABOVE: ReadonlySet<JourneyEvent['type']> = new Set([
  ...(['passenger.back', 'passenger.finished', 'passenger.help', 'passenger.more-time'] as const),
]);
const WHILE_ASKED = ALL.filter(({ type }) => !type.startsWith('passenger.') || ABOVE.has(type));

const paths = getShortestPaths(journeyMachine, {
  input: { send: () => {}, reconnect: () => {}, now: () => 0 },
  events: ({ value }) => (value.leaving === 'asked' ? WHILE_ASKED : ALL),
  // What was touched and measured makes no difference to where one can go.
  serializeState: ({ value, context: { readiness, documentPresent, visit } }) =>
    JSON.stringify([
      ...[value, readiness.state, documentPresent, visit?.trouble, visit?.refusal, visit?.visitId],
      placeOf(value) === 'cabin' && visit?.seats === null,
    ]),
  limit: 200_000,
});

interface Node {
  readonly key: string;
  readonly states: Record<string, Node>;
}

const leaves = (node: Node): string[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node.key] : children.flatMap(leaves);
};

describe('the map of the journey', () => {
  const everyPlace = leaves(journeyMachine.getStateNodeById('journey.service')).filter(
    (place) => place !== 'settling',
  );

  it.each(everyPlace)('%s can be reached', (place) => {
    expect(paths.some(({ state }) => placeOf(state.value) === place)).toBe(true);
  });

  it('asks whether the visit shall end at each place of a visit, where a key cancels it, and over no other', () => {
    const asked = paths.filter(({ state }) => state.value.leaving === 'asked');
    const visited = leaves(journeyMachine.getStateNodeById('visit'));
    expect(new Set(asked.map(({ state }) => placeOf(state.value)))).toEqual(new Set(visited));
    expect(new Set(asked.map(({ state }) => state.value.presence))).toEqual(new Set(['attentive', 'warned']));
  });

  it('leaves nobody anywhere: touch, key or time lead out of every visit, whatever has happened', () => {
    const inVisit = paths.map(({ state }) => state).filter((state) => state.context.visit !== null);
    expect(inVisit.length).toBeGreaterThan(20);
    for (const start of inVisit) expect(timeLeadsOut(start)).toBe(true);
  });
});

/** Follows nothing but the clock, as for a passenger who has walked away. */
function timeLeadsOut(start: (typeof paths)[number]['state']): boolean {
  const waited = getShortestPaths(journeyMachine, {
    fromState: start,
    events: TIMEOUTS as JourneyEvent[],
    serializeState: ({ value, context }) => JSON.stringify([value, context.visit?.visitId]),
  });
  return waited.some(({ state }) => state.context.visit === null);
}
