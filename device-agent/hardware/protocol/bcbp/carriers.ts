import { type Bcbp, LARGEST_SECTION } from './pass.ts';

/** A pass put into the standard's form, and what brings back what its carrier wrote. */
interface StandardForm {
  readonly message: string;
  restore(pass: Bcbp): Bcbp;
}

/**
 * What certain carriers are known to write otherwise, put into the standard's form; null for any other message. Both
 * ways are known from the tests of public decoders, where passengers report them.
 */
export const inStandardForm = (message: string): StandardForm | null =>
  withItsSize(message) ?? ofEasyJet(message);

/** Where the size of the first leg's section stands, and where that section begins. */
const SIZE = 58;
const SECTION = 60;

/** Qatar Airways: one leg, the size of whose section is 00, and yet the section follows, up to the security data. */
function withItsSize(message: string): StandardForm | null {
  if (!message.startsWith('M1') || message.slice(SIZE, SECTION + 1) !== '00>') return null;
  const mark = message.indexOf('^', SECTION);
  const size = (mark < 0 ? message.length : mark) - SECTION;
  if (size > LARGEST_SECTION) return null;
  const digits = size.toString(16).toUpperCase().padStart(2, '0');
  return { message: message.slice(0, SIZE) + digits + message.slice(SECTION), restore: (pass) => pass };
}

const EASYJET: ReadonlySet<string> = new Set(['EZY', 'EJU', 'EZS']);
const CARRIER = 36;
/** Flight, day, no compartment, seat, number in the sequence, without leading zeros; status, size. */
const UNPADDED = /^(\d{1,4}) {1,4}(\d{1,3}) {0,2} (\d{1,2}[A-K]) {1,2}(\d{1,4}) {1,4}(\d)([0-9A-F]{2})/;
/** How many characters each of them has. */
const UNPADDED_WIDTH = SECTION - CARRIER - 'EZY'.length;

/** easyJet: numbers without leading zeros, a seat without a compartment, and text of its own where the items begin. */
function ofEasyJet(message: string): StandardForm | null {
  const carrier = message.slice(CARRIER, CARRIER + 3);
  if (!message.startsWith('M1') || !EASYJET.has(carrier)) return null;
  const [whole, flight = '', day = '', seat = '', sequence = '', status = '', size = ''] =
    UNPADDED.exec(message.slice(CARRIER + 3)) ?? [];
  const airlineData = message.slice(SECTION);
  if (whole?.length !== UNPADDED_WIDTH || airlineData.length !== Number.parseInt(size, 16)) return null;
  if (airlineData.startsWith('>') || /[^ -~]/.test(airlineData)) return null;
  const numbers = `${flight.padStart(4, '0')} ${day.padStart(3, '0')}Y${seat.padStart(4, '0')}`;
  return {
    message: `${message.slice(0, CARRIER + 3)}${numbers}${sequence.padStart(4, '0')} ${status}00`,
    restore: (pass) => ({
      ...pass,
      legs: pass.legs.map((leg) => ({ ...leg, compartment: null, airlineData: airlineData || null })),
    }),
  };
}
