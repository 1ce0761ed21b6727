import type { Clock } from '../../../../config/clock.ts';
import { err } from '../../../../config/result.ts';
import type { BytePort, OpenPort } from '../../transport/byte-port.ts';
import { type Candidate, identityOf, type Listing } from './candidate.ts';
import { assign, type ProbeAnswer, type Seeker, type Verdict } from './fingerprint.ts';
import { probe } from './probe.ts';

/** Milliseconds between two looks whether what is in use is still plugged in. */
const LOOK_INTERVAL = 300;

export interface DiscoveryDeps {
  readonly seekers: readonly Seeker[];
  /** What is plugged in now. */
  readonly list: () => Listing;
  /** The way to a candidate, with what else its port needs. */
  readonly openCandidate: (candidate: Candidate, settings: Seeker['find']['settings']) => OpenPort;
  /** Paths of devices that are configured by their port: nobody else may have them. */
  readonly occupied: () => readonly string[];
  readonly clock: Clock;
}

interface Claim {
  readonly seekerId: string;
  readonly candidate: Candidate;
  port: BytePort | null;
}

/** What was found, claimed and left over: for staff. */
export interface Survey {
  readonly claimed: readonly { readonly device: string; readonly candidate: Candidate }[];
  readonly unclaimed: readonly Candidate[];
  readonly unavailable: readonly string[];
}

const FAULT = {
  ambiguous: 'device.ambiguous',
  'keyboard-mode': 'device.keyboard-mode',
  missing: 'device.unplugged',
} as const;

const WHY = (verdict: Exclude<Verdict, { state: 'found' }>): string => {
  switch (verdict.state) {
    case 'ambiguous':
      return `${verdict.among.map(({ path }) => path).join(' and ')} fit equally`;
    case 'keyboard-mode':
      return `${verdict.candidate.name || verdict.candidate.path} types like a keyboard`;
    case 'missing':
      return 'nothing that is plugged in fits';
  }
};

/**
 * Finds devices by what they are. Each attempt to open looks anew, claims the candidate that fits beyond doubt, and
 * gives it back when its connection ends; what vanishes while in use ends its connection, whatever its driver noticed.
 */
export function createDiscovery({ seekers, list, openCandidate, occupied, clock }: DiscoveryDeps) {
  const claims = new Map<string, Claim>();
  let turn: Promise<unknown> = Promise.resolve();
  let watching: unknown = null;

  const freeOf = ({ candidates }: Listing) => {
    const taken = new Set([...claims.values()].map(({ candidate }) => identityOf(candidate)));
    const elsewhere = new Set(occupied());
    return candidates.filter(
      (candidate) => !taken.has(identityOf(candidate)) && !elsewhere.has(candidate.path),
    );
  };

  const watch = () => {
    watching = null;
    const present = new Set(list().candidates.map(identityOf));
    for (const { seekerId, candidate, port } of claims.values()) {
      const configured = seekers.find(({ id }) => id === seekerId)?.find.addresses.includes(candidate.path);
      if (!configured && !present.has(identityOf(candidate))) void port?.close();
    }
    watchOn();
  };
  const watchOn = () => {
    if (watching === null && claims.size > 0) watching = clock.setTimeout(watch, LOOK_INTERVAL);
  };

  /** What this device's candidates answer, where it can be asked. Others are believed to fit until they ask. */
  const probeAll = async (seeker: Seeker, candidates: readonly Candidate[]) => {
    const answers = new Map<Candidate, ProbeAnswer>();
    if (!seeker.find.probe) return answers;
    for (const candidate of candidates) {
      const open = openCandidate(candidate, seeker.find.settings);
      answers.set(candidate, await probe(open, seeker.find.probe, clock));
    }
    return answers;
  };

  const claim = (seeker: Seeker, candidate: Candidate, open: OpenPort): OpenPort => {
    const held: Claim = { seekerId: seeker.id, candidate, port: null };
    claims.set(seeker.id, held);
    const release = () => {
      if (claims.get(seeker.id) === held) claims.delete(seeker.id);
    };
    return async () => {
      const opened = await open();
      if (!opened.ok) {
        release();
        return opened;
      }
      held.port = opened.value;
      watchOn();
      return { ok: true, value: releasing(opened.value, release) };
    };
  };

  const find = async (seeker: Seeker): Promise<OpenPort> => {
    const waiting = seekers.filter(({ id }) => !claims.has(id));
    const free = freeOf(withAddresses(list(), seekers));
    const fitting = fittingOf(seeker, free);
    const answers = await probeAll(seeker, fitting);
    const verdict = assign(waiting, free, (asking, candidate) =>
      asking === seeker ? (answers.get(candidate) ?? 'not-asked') : 'not-asked',
    ).get(seeker.id) ?? { state: 'missing' };
    if (verdict.state === 'found')
      return claim(seeker, verdict.candidate, openCandidate(verdict.candidate, seeker.find.settings));
    return async () => err({ code: FAULT[verdict.state], detail: WHY(verdict) });
  };

  return {
    /** The way to one of the devices that are looked for. Devices take turns, so that none is claimed twice. */
    openerOf: (deviceId: string): OpenPort => {
      const seeker = seekers.find(({ id }) => id === deviceId);
      if (!seeker) throw new Error(`nobody looks for a device ${deviceId}`);
      return async () => {
        const found = turn.then(() => find(seeker));
        turn = found.catch(() => undefined);
        return (await found)();
      };
    },
    survey: (): Survey => {
      const listing = withAddresses(list(), seekers);
      return {
        claimed: [...claims.values()].map(({ seekerId, candidate }) => ({ device: seekerId, candidate })),
        unclaimed: freeOf(listing),
        unavailable: listing.unavailable,
      };
    },
    stop: () => clock.clearTimeout(watching),
  };
}

export type Discovery = ReturnType<typeof createDiscovery>;

/** Network devices are not plugged in anywhere: the addresses they may have are part of the configuration. */
function withAddresses(listing: Listing, seekers: readonly Seeker[]): Listing {
  const addresses = new Set(seekers.flatMap(({ find }) => (find.transport === 'tcp' ? find.addresses : [])));
  const reachable = [...addresses].map(
    (path): Candidate => ({
      transport: 'tcp',
      path,
      usb: null,
      serialNumber: null,
      interfaceNumber: null,
      usage: null,
      name: '',
    }),
  );
  return { ...listing, candidates: [...listing.candidates, ...reachable] };
}

/** What could be this device before anything is asked. */
function fittingOf(seeker: Seeker, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (candidate) => assign([seeker], [candidate], () => 'not-asked').get(seeker.id)?.state === 'found',
  );
}

/** The same port, which says when it is over. */
function releasing(port: BytePort, release: () => void): BytePort {
  let listener: () => void = () => undefined;
  let over = false;
  port.onClosed(() => {
    over = true;
    release();
    listener();
  });
  return {
    ...port,
    onClosed: (told) => {
      listener = told;
      if (over) told();
    },
  };
}
