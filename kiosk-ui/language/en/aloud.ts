/** What is said instead of what stands on the screen, where that takes eyes, or a finger on the glass, for granted. */
export const aloud = {
  'welcome.passport':
    'Lay your passport on the reader [document-reader]. If you have none at hand, press next and then the round key.',
  'welcome.start': 'Start',
  'confirm.instruction': 'Listen to your flight and to what is not allowed in your bags, then choose.',
  'confirm.bags-away':
    'Bags cannot be checked here now, because the airline’s system does not answer. Staff at the airline’s desk take them.',
  'standby.instruction':
    'You are on standby. Listen to your flight and to what is not allowed in your bags, then choose.',
  'party.lead': 'Choose a name to leave someone out, or to put them back.',
  'typing.state': 'Type the beginning, then go to the country and choose it.',
  'typing.review-lead': 'Compare it with the document, or call staff. Choose a line to change it.',
  'seats.touch': 'Choose a free seat to have it instead.',
  'pay.lead':
    'Hold your card to the terminal [payment-terminal], or insert it. Staff help you with what the terminal asks: press help.',
  'unconfirmed.doubt':
    'We cannot tell whether your boarding pass came out. Reach into the printer [pass-printer], or call staff.',
  'unconfirmed.doubt-card':
    'We cannot tell whether your standby card came out. Reach into the printer [pass-printer], or call staff.',
  'unconfirmed.doubt-tag':
    'We cannot tell whether your bag tag came out. Reach into the printer [tag-printer], or call staff.',
  'unconfirmed.doubt-receipt':
    'We cannot tell whether your receipt came out. Reach into the printer [pass-printer], or call staff.',
  'unconfirmed.doubt-itinerary':
    'We cannot tell whether your itinerary came out. Reach into the printer [pass-printer], or call staff.',
  'rights.waiting': 'Please take your notice from the printer [pass-printer].',
  'goodbye.passport-where': 'It is still on the reader [document-reader].',
  'access.strikes-500': 'Within half a second',
  'access.strikes-1000': 'Within one second',
  'guidance.open': 'Open it at its stiff page: that is the one with your photo.',
  'guidance.lay': 'Lay that page face down on the reader [document-reader], and hold it still.',
  'document.lay-visa':
    'Lay it with the printed lines face down on the reader [document-reader], and hold it still.',
  'bags.scale-free': 'Put a bag on the scale [scale].',
  'tags.lead': 'Take everything out of the tag printer [tag-printer].',
  'guidance.others':
    'Or hold the code of your booking to the scanner [barcode-reader], or draw your membership card through the card reader [card-reader].',
  'pass.gate-unknown': 'not known yet',
  'goodbye.look-up': 'Your gate is not known yet: please ask staff for it later',
} as const;
