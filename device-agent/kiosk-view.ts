import type { KioskConfig } from '../config/schema.ts';
import type { KioskView } from './contract/stream.ts';

/** What the screens must know of the kiosk they are shown on. */
export const kioskViewOf = (config: KioskConfig, can: Pick<KioskView, 'printsItineraries'>): KioskView => ({
  kioskId: config.kioskId,
  location: config.location,
  timeZone: config.airport.timeZone,
  languages: config.languages,
  brand: { airline: config.airline.designator, names: config.airline.names, ...config.airline.brand },
  displayDensity: config.display.density,
  idleSeconds: config.session.idleSeconds,
  warningSeconds: config.session.warningSeconds,
  phonePasses: config.airline.phonePasses,
  mailsPasses: config.mail !== null,
  ...can,
});
