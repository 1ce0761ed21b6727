import type { RightsWords } from './rights-words.ts';

export const EN_RIGHTS: RightsWords = {
  heading: 'YOUR RIGHTS',
  care: {
    airline: 'While you wait, free of charge:',
    passenger: 'While you wait, at your own cost and with the airline’s help:',
    cause: 'While you wait, free of charge if the airline is the cause, otherwise at your own cost:',
  },
  careItems: {
    meals: 'meals and drinks',
    calls: 'two calls or e-mails',
    hotel: 'a hotel and the way there, if you must stay the night',
  },
  separator: ', ',
  choice: {
    refund: 'If you no longer wish to travel: your money back.',
    'another-flight': 'You may have another flight, free of charge.',
    both: 'You may choose: your money back, or another flight free of charge.',
  },
  compensation: {
    owed: 'Compensation for each passenger: {amount}.',
    maybe:
      'Compensation for each passenger: {amount}, unless the airline shows that it could not have avoided the cause.',
    maybeUnnamed: 'Compensation may be due, by distance and delay.',
    fareShare: 'Compensation for each passenger: {percent}% of the fare, at most {amount}.',
    cause: 'No fixed compensation, for the cause that the airline states. You may dispute it.',
    shortDelay: 'No fixed compensation for a delay as short as this.',
    toldInTime: 'No fixed compensation, because you were told in time.',
    notInThisLaw: 'No fixed compensation in this law.',
    provenLoss:
      'Loss that the delay has caused you and that you can prove: up to {amount}, unless the airline did all that could be expected.',
    airlineOwed: 'By the airline’s own rules, compensation for each passenger: {amount}.',
    airlineMaybe:
      'By the airline’s own rules, if it is the cause, compensation for each passenger: {amount}.',
    airlineUnnamed: 'Compensation is by the airline’s own published rules. Ask for them.',
  },
  uncertain: 'if it holds for this flight and carrier',
  claim: 'To claim, write to the airline and add a copy of this notice.',
  complaints: 'If the airline does not answer:',
  asOf: 'A summary of the law as of {date}. The law itself decides.',
};
