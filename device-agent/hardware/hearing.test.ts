import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { DeviceReport } from './device-machine.ts';
import { type Hearing, hearing } from './hearing.ts';

const GAP = 60;

function listening() {
  const clock = new SimulatedClock();
  const reports: DeviceReport[] = [];
  let putAway = 0;
  const ear: Hearing = hearing({
    clock,
    gap: GAP,
    report: (report) => reports.push(report),
    over: () => {
      putAway += 1;
    },
  });
  const wait = (milliseconds: number) => {
    for (let step = 0; step < milliseconds; step += 1) clock.increment(1);
  };
  return {
    ear,
    wait,
    /** So many bytes of noise, and the silence that ends them. */
    noise: (length: number) => {
      ear.heard(new Uint8Array(length));
      wait(GAP);
    },
    /** A long time at once, in which nothing is said. */
    rest: (milliseconds: number) => clock.increment(milliseconds),
    putAway: () => putAway,
    told: () => reports.splice(0).map((one) => (one.type === 'device.fault' ? one.code : one.type)),
  };
}

describe('what a device says', () => {
  it('puts away at every silence what was begun', () => {
    const { noise, putAway, ear, wait } = listening();
    noise(5);
    expect([putAway(), ear.isSpeaking()]).toEqual([1, false]);
    ear.heard(new Uint8Array(1));
    wait(GAP - 1);
    expect([putAway(), ear.isSpeaking()]).toEqual([1, true]);
  });

  it('is put away at once when its cable comes out in the middle', () => {
    const { ear, putAway, wait } = listening();
    ear.heard(new Uint8Array(5));
    ear.cutShort();
    ear.cutShort();
    wait(GAP);
    expect(putAway()).toBe(1);
  });

  it('makes it garbled when three utterances on end made no sense', () => {
    const { noise, told, ear } = listening();
    noise(20);
    noise(20);
    expect(told()).toEqual([]);
    noise(20);
    expect(told()).toEqual(['device.garbled']);
    expect(ear.isGarbled()).toBe(true);
  });

  it('may crackle, and for years if it is not too often', () => {
    const { noise, rest, told } = listening();
    for (let crackle = 0; crackle < 40; crackle += 1) noise(1);
    rest(3_600_000);
    for (let crackle = 0; crackle < 40; crackle += 1) noise(1);
    expect(told()).toEqual([]);
    for (let crackle = 0; crackle < 8; crackle += 1) noise(1);
    expect(told()).toEqual(['device.garbled']);
  });

  it('may fail twice between two that are understood, for ever', () => {
    const { noise, told, ear } = listening();
    for (let turn = 0; turn < 20; turn += 1) {
      noise(100);
      noise(100);
      ear.heard(new Uint8Array(100));
      ear.understood();
    }
    expect(new Set(told())).toEqual(new Set(['device.well']));
  });

  it('makes it garbled when it never stops', () => {
    const { ear, wait, told } = listening();
    for (let tenth = 0; tenth < 101; tenth += 1) {
      ear.heard(new Uint8Array(1));
      wait(GAP - 10);
      ear.heard(new Uint8Array(1));
      wait(GAP - 10);
    }
    expect(told()).toEqual(['device.garbled']);
  });

  it('makes it well again as soon as it is understood', () => {
    const { ear, noise, told } = listening();
    for (let turn = 0; turn < 3; turn += 1) noise(20);
    ear.heard(new Uint8Array(4));
    ear.understood();
    expect(told()).toEqual(['device.garbled', 'device.well']);
    expect([ear.isGarbled(), ear.isSpeaking()]).toEqual([false, false]);
  });
});
