import {
  EXAMPLE_CHOICES,
  EXAMPLE_GONE,
  EXAMPLE_LATE_CHOICE,
  EXAMPLE_LOST_CHOICE,
  EXAMPLE_NAMESAKES,
  EXAMPLE_ONWARD_CHOICES,
  EXAMPLE_PARTY,
  EXAMPLE_SOONER_CHOICES,
} from '../journey/examples.ts';
import type { Example } from './example.ts';

/** Which flight, which booking, and who comes along. */
export const CHOICE_EXAMPLES: readonly Example[] = [
  {
    name: 'choose-flight',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_CHOICES, instead: false, kept: null, notice: null },
    },
  },
  {
    name: 'choose-flight-namesakes',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_NAMESAKES, instead: false, kept: null, notice: null },
    },
  },
  {
    name: 'choose-flight-gone',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_GONE, instead: false, kept: null, notice: null },
    },
  },
  {
    name: 'choose-flight-instead',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_CHOICES, instead: true, kept: null, notice: 'offered' },
    },
  },
  {
    name: 'choose-flight-onward',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_ONWARD_CHOICES, instead: true, kept: EXAMPLE_LOST_CHOICE, notice: null },
    },
  },
  {
    name: 'choose-flight-delayed',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_SOONER_CHOICES, instead: true, kept: EXAMPLE_LATE_CHOICE, notice: null },
    },
  },
  {
    name: 'choose-flight-touched',
    current: {
      screen: 'choose-flight',
      props: { choices: EXAMPLE_SOONER_CHOICES, instead: true, kept: EXAMPLE_LATE_CHOICE, notice: null },
    },
    touched: '.choice:last-child',
  },
  {
    name: 'choose-travellers',
    current: { screen: 'choose-travellers', props: { travellers: EXAMPLE_PARTY } },
  },
  {
    name: 'choose-travellers-without-infant',
    current: {
      screen: 'choose-travellers',
      props: {
        travellers: EXAMPLE_PARTY.map((one) => (one.onLapOf === null ? one : { ...one, state: 'refused' })),
      },
    },
  },
];
