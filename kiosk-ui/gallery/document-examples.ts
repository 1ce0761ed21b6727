import {
  EXAMPLE_CONDITIONS,
  EXAMPLE_DOCUMENT,
  EXAMPLE_TYPED,
  EXAMPLE_WANTS,
} from '../journey/example-documents.ts';
import { EXAMPLE_PARTY, EXAMPLE_VISIT } from '../journey/examples.ts';
import type { ScreenProps } from '../journey/shown.ts';
import type { Example } from './example.ts';

const { passenger } = EXAMPLE_VISIT;
const passportWanted = {
  ...{ passenger, taken: null, wants: [{ document: 'passport', names: null }], mayDecline: false },
  mayType: [{ document: 'passport', names: null }],
} satisfies Partial<ScreenProps['show-document']>;
const visaWanted = {
  ...{ passenger, taken: null, wants: [...EXAMPLE_WANTS], mayType: [...EXAMPLE_WANTS], mayDecline: true },
};
/** Documents that are asked for, shown or typed, and what is asked about them. */
export const DOCUMENT_EXAMPLES: readonly Example[] = [
  {
    name: 'show-document',
    current: { screen: 'show-document', props: { ...passportWanted, problem: null, documentPresent: false } },
  },
  {
    name: 'show-document-taken',
    current: {
      screen: 'show-document',
      props: {
        ...passportWanted,
        taken: EXAMPLE_PARTY[1]?.passenger ?? null,
        problem: null,
        documentPresent: true,
      },
    },
  },
  {
    name: 'show-document-again',
    current: {
      screen: 'show-document',
      props: { ...passportWanted, problem: 'document.another-person', documentPresent: true },
    },
  },
  {
    name: 'show-visa',
    current: { screen: 'show-document', props: { ...visaWanted, problem: null, documentPresent: true } },
  },
  {
    name: 'show-visa-again',
    current: {
      screen: 'show-document',
      props: { ...visaWanted, problem: 'travel.another-document', documentPresent: true },
    },
  },
  {
    name: 'show-visa-another-person',
    current: {
      screen: 'show-document',
      props: { ...visaWanted, problem: 'document.another-person', documentPresent: true },
    },
  },
  {
    name: 'type-document',
    current: {
      screen: 'type-document',
      props: { passenger, documents: [{ document: 'passport', names: null }], before: null },
    },
  },
  {
    name: 'type-document-again',
    current: {
      screen: 'type-document',
      props: { passenger, documents: EXAMPLE_WANTS, before: EXAMPLE_TYPED },
    },
  },
  {
    name: 'type-document-which',
    current: { screen: 'type-document', props: { passenger, documents: EXAMPLE_WANTS, before: null } },
  },
  {
    name: 'check-document',
    current: { screen: 'check-document', props: { passenger, document: EXAMPLE_DOCUMENT } },
  },
  {
    name: 'tell-detail-residence',
    current: { screen: 'tell-detail', props: { passenger, detail: 'residence', problem: null } },
  },
  {
    name: 'tell-detail-issued',
    current: { screen: 'tell-detail', props: { passenger, detail: 'issued', problem: null } },
  },
  {
    name: 'tell-detail-again',
    current: { screen: 'tell-detail', props: { passenger, detail: 'issued', problem: 'document.mistyped' } },
  },
  {
    name: 'travel-conditions',
    current: { screen: 'travel-conditions', props: { passenger, conditions: EXAMPLE_CONDITIONS } },
  },
];
