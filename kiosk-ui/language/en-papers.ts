/** What is said of papers that are given beside passes and tags: receipts and itineraries. */
export const paperMessages = {
  'receipt.print': 'Print my receipt',
  'receipt.number': 'Receipt {number} of {of}, for {name}',
  'progress.title-receipt': 'Printing your receipt',
  'progress.prepare-receipt': 'Receipt prepared',
  'progress.stay-receipt': 'Please stay: your receipt comes out below.',
  'take.title-receipt': 'Take your receipt',
  'failed.stopped-receipt': 'No receipt came out.',
  'failed.elsewhere-receipt': 'Your payment is recorded: staff at the airline’s desk can give you a receipt.',
  'unconfirmed.doubt-receipt': 'We cannot tell whether your receipt came out. Look in the printer.',
  'unconfirmed.has-receipt': 'I have my receipt',
  'itinerary.print': 'Print my itinerary',
  'itinerary.number': 'Itinerary for {name}',
  'progress.title-itinerary': 'Printing your itinerary',
  'progress.prepare-itinerary': 'Itinerary prepared',
  'progress.stay-itinerary': 'Please stay: your itinerary comes out below.',
  'take.title-itinerary': 'Take your itinerary',
  'failed.stopped-itinerary': 'No itinerary came out.',
  'failed.elsewhere-itinerary':
    'You are checked in all the same: staff at the airline’s desk can print your itinerary.',
  'unconfirmed.doubt-itinerary': 'We cannot tell whether your itinerary came out. Look in the printer.',
  'unconfirmed.has-itinerary': 'I have my itinerary',
} as const;
