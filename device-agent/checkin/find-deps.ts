import type { Clock } from '../../config/clock.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { ManifestStore } from '../../sync/kiosk/manifest-store.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { TravelCheck } from '../travel-rules/port.ts';

/** Whether the airline wants standby passengers taken here, by a host that keeps their list. */
export const takesStandby = ({ config, dcs }: Pick<FindDeps, 'config' | 'dcs'>): boolean =>
  config.airline.takesStandby && dcs.notOffered?.includes('joinStandby') !== true;

/** What finding and preparing passengers lives on. */
export interface FindDeps {
  readonly config: KioskConfig;
  readonly dcs: DcsPort;
  readonly manifest: Pick<ManifestStore, 'findMember'>;
  readonly travelCheck: TravelCheck;
  readonly clock: Clock;
}
