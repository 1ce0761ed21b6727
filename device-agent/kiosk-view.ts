import { readLogo } from '../config/logo.ts';
import { expectOk } from '../config/result.ts';
import type { Airline, KioskConfig } from '../config/schema.ts';
import type { BrandView, KioskView } from './contract/stream.ts';

/** How an airline looks, with its logo as marks: the configuration that it stands in has passed its checks. */
export const brandViewOf = ({ designator, names, brand: { logo, ...look } }: Airline): BrandView => ({
  airline: designator,
  names,
  ...look,
  logo: logo === null ? null : expectOk(readLogo(logo), 'a logo that was checked can be read'),
});

/** What the screens must know of the kiosk they are shown on. */
export const kioskViewOf = (config: KioskConfig, can: Pick<KioskView, 'printsItineraries'>): KioskView => ({
  kioskId: config.kioskId,
  location: config.location,
  timeZone: config.airport.timeZone,
  languages: config.languages,
  brand: brandViewOf(config.airline),
  displayDensity: config.display.density,
  places: config.places,
  idleSeconds: config.session.idleSeconds,
  warningSeconds: config.session.warningSeconds,
  phonePasses: config.airline.phonePasses,
  mailsPasses: config.mail !== null,
  ...can,
});
