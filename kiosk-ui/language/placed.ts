import type { Places } from '../../device-agent/contract/places.ts';
import type { Catalogue } from './catalogue.ts';

const DEVICE = /\[([a-z-]+)\]/g;

/**
 * A text of a catalogue at one kiosk: where it names a device in brackets, `[keypad]`, it says where that is. It holds no
 * argument by then, so that it is known for something said to everyone.
 */
export const placedIn =
  (messages: Catalogue['messages'], places: Places) =>
  (text: string): string =>
    text.replace(DEVICE, (unknown, device: string) => {
      const place = places[device as keyof Places];
      return place ? messages[`place.${place}`] : unknown;
    });
