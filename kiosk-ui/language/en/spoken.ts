/** What only the voice says. */
export const spokenMessages = {
  'spoken.keys':
    'This kiosk speaks to you. Its keys are [keypad]. Next and previous go from answer to answer. The round key chooses. Down reads on, up reads once more. Any key stops me; the pause key also lets me go on, or say it again.',
  'spoken.answer': '{name}. Answer {number} of {of}.',
  'spoken.chosen': 'chosen',
  'spoken.changed': 'This has changed',
  'spoken.private': 'What concerns you is said in a headset alone: plug one in [headset] to hear it.',
  'spoken.hidden': 'private',
  'spoken.volume': 'Volume {step} of {of}',
  'spoken.dark': 'The screen is dark. Touch it to light it again.',
  'spoken.keyboard':
    'Keyboard. Next and previous go from key to key, up and down from row to row. Above the first row you hear what is typed.',
  'spoken.seats':
    'Seats. Next and previous go from one free seat to the next, up and down from row to row. Below the last row are the other answers.',
  'spoken.no-way-back': 'There is no way back from here.',
  'spoken.nothing-reached':
    'Nothing is chosen yet. Next and previous go from answer to answer; then the round key chooses.',
  'spoken.speech-off': 'Off. The pause key brings speech back.',
  'spoken.visit-ended':
    'Your time is up, and your visit here has ended. To start again, lay your passport on the reader, or press next and then the round key.',
  'spoken.asterisk': 'asterisk',
  'spoken.typed-count': '{count, plural, one {# character typed} other {# characters typed}}',
  'spoken.typed-nothing': 'nothing typed yet',
  'spoken.deleted': 'deleted',
  'spoken.deleted-sign': '{sign} deleted',
  'place.below': 'below the screen',
  'place.below-left': 'below the screen, on the left',
  'place.below-right': 'below the screen, on the right',
  'place.left': 'to the left of the screen',
  'place.right': 'to the right of the screen',
  'place.floor-left': 'on the floor, to the left of the kiosk',
  'place.floor-right': 'on the floor, to the right of the kiosk',
  'sign.space': 'space',
  'sign.hyphen': 'hyphen',
  'sign.at': 'at sign',
  'sign.dot': 'dot',
  'sign.underscore': 'underscore',
  'sign.plus': 'plus',
  'sign.comma': 'comma',
  'sign.question': 'question mark',
  'sign.question-opening': 'opening question mark',
  'sign.apostrophe': 'apostrophe',
} as const;
