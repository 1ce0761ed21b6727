import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { encodeWeighing } from '../protocol/sics.ts';
import { memoryDesk } from '../transport/memory-socket.ts';
import { createScale, type Load } from './driver.ts';

/** Milliseconds after which the scale is asked again, whatever lies there. */
const ASKED_AGAIN = 1000;

async function connected() {
  const desk = memoryDesk();
  const scale = createScale({ id: 'scale', required: false, open: desk.open, clock: desk.clock });
  const loads: Load[] = [];
  scale.onLoad((load) => loads.push(load));
  await setImmediate();
  const answer = async (line: string) => {
    desk.wait(ASKED_AGAIN);
    if (line !== '') desk.say(line);
    await setImmediate();
  };
  const weigh = (kilograms: number, isSteady = true) =>
    answer(encodeWeighing({ is: 'weight', kilograms, isSteady }));
  return { ...desk, scale, answer, weigh, told: () => loads.splice(0) };
}

it('asks for the weight, and is ready once it was answered', async () => {
  const { heard, weigh, scale } = await connected();
  expect(heard().toString()).toBe('SI\r\n');
  expect(scale.state().state).not.toBe('ready');
  await weigh(0);
  expect(scale.state()).toEqual({ state: 'ready', fault: null });
});

it('tells a load once it is steady, and steady still when it is asked again', async () => {
  const { weigh, told } = await connected();
  await weigh(0);
  await weigh(11, false);
  await weigh(23.4);
  expect(told()).toEqual([{ is: 'nothing' }, { is: 'settling' }]);
  await weigh(23.42);
  await weigh(23.41);
  expect(told()).toEqual([{ is: 'load', kilograms: 23.42 }]);
  await weigh(0.1);
  expect(told()).toEqual([{ is: 'nothing' }]);
});

it('tells a load that changes, and one that is too heavy', async () => {
  const { weigh, answer, told } = await connected();
  for (const kilograms of [8, 8, 19, 19]) await weigh(kilograms);
  await answer('S +\r\n');
  expect(told()).toEqual([
    { is: 'settling' },
    { is: 'load', kilograms: 8 },
    { is: 'settling' },
    { is: 'load', kilograms: 19 },
    { is: 'too-heavy' },
  ]);
});

it('reads an answer that comes in pieces, and nothing lies on a scale that is busy', async () => {
  const { say, told, weigh, answer, wait } = await connected();
  await weigh(8);
  wait(ASKED_AGAIN);
  say('S S      ', '8.00 k', 'g\r', '\n');
  await answer('S I\r\n');
  expect(told()).toEqual([{ is: 'settling' }, { is: 'load', kilograms: 8 }, { is: 'nothing' }]);
});

it.each([
  ['silent', '', 'device.silent'],
  ['heard to say something else', 'ES\r\n', 'device.garbled'],
  ['heard to say half of everything', 'S S      2', 'device.garbled'],
] as const)('is at fault where it is %s, and recovers', async (_, said, code) => {
  const { answer, weigh, scale, wait } = await connected();
  await weigh(8);
  await weigh(8);
  for (let turn = 0; turn < 8; turn += 1) await answer(said);
  expect(scale.state()).toEqual({ state: 'fault', fault: code });
  // It falls silent, is asked again, and answers as it should.
  wait(2500);
  await weigh(0);
  expect(scale.state()).toEqual({ state: 'ready', fault: null });
});

it('never takes an answer that is late for the weight of what lies there now', async () => {
  const { say, wait, told, weigh } = await connected();
  await weigh(0);
  told();
  // Asked after a second at rest, it says in the third what it was asked for in the first.
  wait(1000);
  say('S S   ');
  wait(1100);
  say('   18.40 kg\r\n');
  expect(told()).toEqual([]);
});

it('is lost and found again, and tells anew what lies there', async () => {
  const { weigh, told, unplug, plug, settle, scale } = await connected();
  await weigh(8);
  await weigh(8);
  told();
  unplug();
  await settle();
  expect(scale.state()).toEqual({ state: 'absent', fault: 'device.unplugged' });
  plug();
  await settle();
  await weigh(8);
  await weigh(8);
  expect(scale.state().state).toBe('ready');
  expect(told()).toEqual([{ is: 'settling' }, { is: 'load', kilograms: 8 }]);
});
