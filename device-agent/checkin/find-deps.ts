import type { Clock } from '../../config/clock.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { ManifestStore } from '../../sync/kiosk/manifest-store.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { TravelCheck } from '../travel-rules/port.ts';

/** What finding and preparing passengers lives on. */
export interface FindDeps {
  readonly config: KioskConfig;
  readonly dcs: DcsPort;
  readonly manifest: Pick<ManifestStore, 'findMember'>;
  readonly travelCheck: TravelCheck;
  readonly clock: Clock;
}
