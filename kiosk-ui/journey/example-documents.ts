import type {
  AcknowledgedCondition,
  AskedDocument,
  DocumentRead,
  TypedDocument,
} from '../../device-agent/contract/travel.ts';
import { EXAMPLE_NAMES } from './example-names.ts';

/** What a border can ask for, and what can stand on it. All invented. */
export const EXAMPLE_WANTS: readonly [AskedDocument, ...AskedDocument[]] = [
  { document: 'visa', names: EXAMPLE_NAMES.schengen },
  { document: 'permit', names: EXAMPLE_NAMES.schengenPermit },
];

export const EXAMPLE_DOCUMENT: DocumentRead = {
  ...{ number: 'E00000018', nationality: 'CHN' },
  ...{ birthDate: '1988-04-12', expiryDate: '2033-06-30' },
};

export const EXAMPLE_TYPED: TypedDocument = {
  ...{ document: 'visa', number: 'V00000018', state: 'FRA', expiryDate: '2032-01-31' },
  ...{ birthDate: null, sex: null },
};

export const EXAMPLE_CONDITIONS: readonly AcknowledgedCondition[] = [
  { condition: 'stay', names: EXAMPLE_NAMES.schengen, until: '2031-08-11' },
  {
    condition: 'authorisation',
    names: EXAMPLE_NAMES.authorisation,
    until: null,
  },
];
