import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePorts, isFree } from './processes.ts';

it('finds as many ports as are asked for, each free and none twice', async () => {
  const ports = await freePorts(40);
  expect(new Set(ports).size).toBe(40);
  expect(await Promise.all(ports.map(isFree))).toEqual(ports.map(() => true));
});

it('knows a port that is listened on', async () => {
  const [port = 0] = await freePorts(1);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isFree(port)).toBe(true);
});
