import { describe, expect, it } from 'vitest';
import { EXAMPLE_KIOSK } from './examples.ts';
import { EVENT, PLACES, type Place, placeOf, rehearse } from './rehearsal.ts';

const { idleSeconds, warningSeconds } = EXAMPLE_KIOSK;
const IN_VISIT: Place[] = [
  'identifying',
  'refused',
  'confirm',
  'checkingIn',
  'preparing',
  'atPrinter',
  'printFailed',
  'printUnconfirmed',
  'takePass',
];
/** Whatever of the example passenger could be recognised by the next one. */
const CANARIES = ['Mei Lin', 'MEI LIN', '美琳', EVENT['visit.started'].visitId, '4C', 'NRT', 'gold'];

describe.each(IN_VISIT)('nobody moves at %s', (place) => {
  it('warns after the idle time and returns to the welcome after the warning', () => {
    const { wait, journey, sent } = rehearse(place);
    wait(idleSeconds - 1);
    expect(journey.getSnapshot().matches({ presence: 'attentive' })).toBe(true);
    wait(1);
    expect(journey.getSnapshot().matches({ presence: 'warned' })).toBe(true);
    wait(warningSeconds);
    expect(placeOf(journey.getSnapshot().value)).toBe('welcome');
    expect(sent).toMatchObject([{ type: 'visit.end' }]);
  });

  it('gives more time, more often than ten times', () => {
    const { wait, say, journey } = rehearse(place);
    for (let extension = 0; extension < 12; extension += 1) {
      wait(idleSeconds + warningSeconds - 1);
      expect(journey.getSnapshot().matches({ presence: 'warned' })).toBe(true);
      say(EVENT['passenger.more-time']);
    }
    wait(idleSeconds - 1);
    expect(placeOf(journey.getSnapshot().value)).toBe(place);
    expect(journey.getSnapshot().matches({ presence: 'attentive' })).toBe(true);
  });

  it('keeps nothing of the passenger after the wipe', () => {
    const { wait, say, journey } = rehearse(place);
    say(EVENT['passenger.language'], EVENT['passenger.help'], EVENT['help.called']);
    expect(journey.getSnapshot().context).toMatchObject({ language: 'zh-Hans', helpCalled: true });
    expect(JSON.stringify(journey.getSnapshot())).toContain(EVENT['visit.started'].visitId);
    wait(idleSeconds + warningSeconds);
    const left = JSON.stringify([journey.getSnapshot(), journey.getPersistedSnapshot()]);
    for (const canary of CANARIES) expect(left).not.toContain(canary);
    expect(journey.getSnapshot().context).toMatchObject({ language: 'en', helpCalled: false });
  });
});

describe('whatever ends a visit wipes it', () => {
  it.each([
    ['the agent goes away', EVENT['agent.away']],
    ['another page takes over', EVENT['agent.replaced']],
    ['a new connection', EVENT['agent.hello']],
    ['the agent ends the visit', EVENT['visit.ended']],
    ['the passenger is finished', EVENT['passenger.finished']],
  ])('%s', (_, event) => {
    const { say, journey } = rehearse('confirm');
    say(event, EVENT['passenger.finished']);
    const left = JSON.stringify(journey.getSnapshot());
    for (const canary of CANARIES) expect(left).not.toContain(canary);
  });
});

describe('the idle warning', () => {
  it.each([EVENT.activity, EVENT['pass.printing'], EVENT['reader.document'], EVENT['passenger.language']])(
    'is put off by $type',
    (event) => {
      const { wait, say, journey } = rehearse('atPrinter');
      wait(idleSeconds - 1);
      say(event);
      wait(idleSeconds - 1);
      expect(journey.getSnapshot().matches({ presence: 'attentive' })).toBe(true);
    },
  );

  it('is not put off by what concerns the kiosk alone', () => {
    const { wait, say, journey } = rehearse('confirm');
    wait(idleSeconds - 1);
    say(EVENT['agent.heartbeat'], EVENT['kiosk.readiness']);
    wait(1);
    expect(journey.getSnapshot().matches({ presence: 'warned' })).toBe(true);
  });

  it('is answered by going back, which then does not leave the visit', () => {
    const { wait, say, journey } = rehearse('confirm');
    wait(idleSeconds);
    say(EVENT['passenger.back']);
    expect(placeOf(journey.getSnapshot().value)).toBe('confirm');
    expect(journey.getSnapshot().matches({ presence: 'attentive' })).toBe(true);
  });

  it('does not ask where nobody has begun, and forgets the language that was chosen', () => {
    const { wait, say, journey } = rehearse('guidance');
    say(EVENT['passenger.language']);
    wait(idleSeconds);
    expect(placeOf(journey.getSnapshot().value)).toBe('welcome');
    expect(journey.getSnapshot().context.language).toBe('en');
  });

  it.each(PLACES)('leaves no timer running for nobody at %s', (place) => {
    const { wait, journey } = rehearse(place);
    wait(3 * (idleSeconds + warningSeconds));
    expect(journey.getSnapshot().matches({ presence: 'nobody' })).toBe(true);
  });
});

describe('the record', () => {
  it.each([
    ['identifying', 'timed-out'],
    ['confirm', 'timed-out'],
    ['refused', 'refused'],
    ['printFailed', 'failed'],
    ['printUnconfirmed', 'failed'],
    ['takePass', 'timed-out'],
  ] as const)('of a visit left at %s says %s', (place, outcome) => {
    const { wait, sent } = rehearse(place);
    wait(idleSeconds + warningSeconds);
    expect(sent).toMatchObject([{ type: 'visit.end', record: { outcome } }]);
  });

  it('of a visit that the passenger gave up says so', () => {
    const { say, sent } = rehearse('confirm');
    say(EVENT['passenger.finished']);
    expect(sent).toMatchObject([{ type: 'visit.end', record: { outcome: 'abandoned', touches: 1 } }]);
  });
});
