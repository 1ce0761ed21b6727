/** The keys of an access keypad, as the screens hear of them. */
export { KEYPAD_KEYS, type KeypadKey } from '../../config/keypad.ts';
