import type { Rig } from './kiosk.ts';
import { reach, reachWhen } from './reach.ts';

/** Whoever is at the confirmation says that they have so many bags, or as many as the kiosk takes, and is back there. */
export async function bringBags(rig: Rig, count = 1): Promise<void> {
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.has-bags' });
  const { bags: allowed } = await reachWhen(rig, 'bags', ({ bags }) => bags !== null);
  const bags = Array.from({ length: Math.min(count, allowed?.most ?? 0) }, () => ({ weight: null }));
  rig.page.send({ type: 'passenger.bags', bags });
  await reachWhen(rig, 'bags', ({ bags: chosen }) => chosen?.bags.length === bags.length);
  rig.page.send({ type: 'passenger.bags-done' });
  await reach(rig, 'confirm');
}
