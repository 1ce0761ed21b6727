import type {
  AcknowledgedCondition,
  AskedDocument,
  DocumentRead,
  TypedDocument,
} from '../../device-agent/contract/travel.ts';

const SCHENGEN = { en: 'the Schengen area', 'zh-Hans': '申根区' };

/** What a border can ask for, and what can stand on it. All invented. */
export const EXAMPLE_WANTS: readonly [AskedDocument, ...AskedDocument[]] = [
  { document: 'visa', names: SCHENGEN },
  {
    document: 'permit',
    names: { en: 'residence permit of a Schengen state', 'zh-Hans': '申根国家居留许可' },
  },
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
  { condition: 'stay', names: SCHENGEN, until: '2031-08-11' },
  {
    condition: 'authorisation',
    names: {
      en: 'electronic travel authorisation (ETA) for the United Kingdom',
      'zh-Hans': '英国电子旅行许可（ETA）',
    },
    until: null,
  },
];
