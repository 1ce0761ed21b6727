import { type Candidate, isKeyboard } from './hardware/supervisor/discovery/candidate.ts';
import type { Survey } from './hardware/supervisor/discovery/discovery.ts';
import type { Health, Plugged } from './routes/health.ts';

const pluggedOf = (candidate: Candidate): Plugged => ({
  transport: candidate.transport,
  path: candidate.path,
  name: candidate.name,
  usb: candidate.usb,
  serialNumber: candidate.serialNumber,
  types: isKeyboard(candidate),
});

/** What is plugged in, as health and `landside doctor` tell it. */
export const portsOf = ({ claimed, unclaimed, unavailable }: Survey): Health['ports'] => ({
  claimed: claimed.map(({ device, candidate }) => ({ device, candidate: pluggedOf(candidate) })),
  unclaimed: unclaimed.map(pluggedOf),
  unavailable: [...unavailable],
});
