export const conversationMessages = {
  'help.write': 'Dem Personal schreiben',
  'conversation.title': 'Dem Personal schreiben',
  'conversation.send': 'Senden',
  'conversation.close': 'Weiter',
  'conversation.staff': 'Personal',
  'conversation.you': 'Sie',
  'conversation.connecting': 'Verbindung zum Personal wird hergestellt',
  'conversation.begun': 'Sie sind verbunden. Das Personal sieht sofort, was Sie tippen.',
  'conversation.open': 'Das Personal sieht sofort, was Sie tippen. Nichts davon wird aufbewahrt.',
  'conversation.away':
    'Zurzeit gibt es keine Verbindung. Das Personal ist gerufen und kommt zu Ihnen; Ihr Text geht ab, sobald sie wieder da ist.',
};
