import { describe, expect, it } from 'vitest';
import { createBench } from '../test-bench.ts';

async function bench() {
  const desk = await createBench({
    printerModel: 'epson-tm-t88vi',
    more: [{ kind: 'scale', id: 'scale', settling: 900 }],
  });
  const host = await desk.connect('scale');
  const asked = () => {
    host.send('SI\r\n');
    return Buffer.from(host.heard()).toString('latin1');
  };
  return { ...desk, host, asked, scale: desk.ofKind('scale') };
}

describe('the scale', () => {
  it('answers what lies on it, and whether that has come to rest', async () => {
    const { asked, scale, wait } = await bench();
    expect(asked()).toBe('S S       0.00 kg\r\n');
    await scale.hands.load?.({ kilograms: 23.4 });
    expect(asked()).toBe('S D      23.40 kg\r\n');
    wait(900);
    expect(asked()).toBe('S S      23.40 kg\r\n');
    await scale.hands.clear?.({});
    wait(900);
    expect(asked()).toBe('S S       0.00 kg\r\n');
  });

  it('says so where the load is more than it can weigh, or the question none that it knows', async () => {
    const { asked, scale, wait, host } = await bench();
    await scale.hands.load?.({ kilograms: 151 });
    wait(900);
    expect(asked()).toBe('S +\r\n');
    host.send('W\r\n');
    expect(Buffer.from(host.heard()).toString()).toBe('ES\r\n');
  });

  it('never speaks unasked', async () => {
    const { scale, wait, host } = await bench();
    await scale.hands.load?.({ kilograms: 9 });
    wait(10_000);
    expect(host.heard()).toEqual([]);
  });
});
