/** Where on a kiosk its devices are. */
export { PLACES, type Place, type Places, USUAL_PLACES } from '../../config/places.ts';
