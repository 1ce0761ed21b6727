/** What is said of tags, and of bags that do not all go. */
export const bagMessages = {
  'tags.title': '{count, plural, one {Put the tag on your bag} other {Put the tags on your bags}}',
  'tags.lead': 'Take everything out of the tag printer.',
  'tags.loop': 'Pass the tag through the handle.',
  'tags.press': 'Peel off the backing, and press the two ends together.',
  'tags.claim': 'Keep the small part with the number.',
  'tags.drop': 'Take your bags to the bag drop. You get them back in {place}.',
  'tags.done': '{count, plural, one {My bag is tagged} other {My bags are tagged}}',
  'tags.left': 'Not all of your bags go yet. Tag these first: the next screen says which go.',
  'bags.partly': 'Not all of your bags go yet',
  'bags.partly-again':
    'The airline’s system did not answer for all of them. Try again, or take the others to the airline’s desk.',
  'bags.partly-desk': 'The airline does not take all of them here. Staff at its desk tag the others.',
  'bags.go': '{count, plural, one {One bag goes} other {# bags go}}',
  'bags.go-how':
    '{count, plural, one {Put its tag on and take it} other {Put their tags on and take them}} to the bag drop.',
  'bags.stay': '{count, plural, one {One bag does not go yet} other {# bags do not go yet}}',
  'bags.stay-how':
    '{count, plural, one {Take it to the airline’s desk. Do not leave it} other {Take them to the airline’s desk. Do not leave them}} at the bag drop.',
  'bags.one': 'Bag',
  'bags.tag': 'Tag {number}',
  'bags.tag-refused': 'Tag {number} is not valid',
  'bags.no-tag': 'No tag',
  'bags.without-others': 'Continue without the others',
} as const;
