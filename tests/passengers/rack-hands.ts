/** Hands at the simulated devices of one kiosk: what passengers and staff do there, over the rack's own API. */
export function rackHands(rackUrl: string, kioskId: string) {
  const act = async (path: string, body?: object): Promise<void> => {
    const answer = await fetch(`${rackUrl}/v1/kiosks/${kioskId}/${path}`, {
      method: 'POST',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`the rack refused ${path}: ${answer.status}`);
    await answer.arrayBuffer();
  };
  return {
    showPassport: (lines: readonly string[]) => act('reader/insert', { lines }),
    showPerson: (person: string) => act('reader/insert', { person }),
    takePassportBack: () => act('reader/remove'),
    takePass: () => act('printer/take'),
    mendPrinter: () => act('printer/clear'),
    breakPrinter: (faults: object) => act('printer/faults', faults),
    unplug: (device: 'printer' | 'reader') => act(`${device}/unplug`),
    plug: (device: 'printer' | 'reader') => act(`${device}/plug`),
  };
}

export type RackHands = ReturnType<typeof rackHands>;
