export const spokenMessages = {
  'spoken.keys':
    'Dieser Automat spricht mit Ihnen. Seine Tasten sind unter dem Bildschirm. Vor und Zurück gehen von Antwort zu Antwort. Die runde Taste wählt. Die Taste nach unten liest weiter, die nach oben noch einmal. Jede Taste hält mich an; nach der Pausentaste spreche ich weiter oder wiederhole es.',
  'spoken.answer': '{name}. Antwort {number} von {of}.',
  'spoken.chosen': 'gewählt',
  'spoken.changed': 'Das hat sich geändert',
  'spoken.private':
    'Was Sie betrifft, ist nur im Kopfhörer zu hören: stecken Sie einen unter dem Bildschirm ein.',
  'spoken.hidden': 'privat',
  'spoken.volume': 'Lautstärke {step} von {of}',
  'spoken.dark': 'Der Bildschirm ist dunkel. Berühren Sie ihn, dann wird er hell.',
  'spoken.keyboard':
    'Tastatur. Vor und Zurück gehen von Taste zu Taste, auf und ab von Reihe zu Reihe. Über der ersten Reihe hören Sie, was eingegeben ist.',
  'spoken.seats':
    'Sitzplätze. Vor und Zurück gehen von einem freien Platz zum nächsten, auf und ab von Reihe zu Reihe. Unter der letzten Reihe stehen die anderen Antworten.',
  'spoken.no-way-back': 'Von hier geht es nicht zurück.',
  'spoken.nothing-reached':
    'Noch ist nichts gewählt. Vor und Zurück gehen von Antwort zu Antwort; dann wählt die runde Taste.',
  'spoken.speech-off': 'Aus. Die Pausentaste bringt die Sprache zurück.',
  'spoken.visit-ended':
    'Ihre Zeit ist abgelaufen, und Ihr Besuch hier ist beendet. Um neu zu beginnen, legen Sie Ihren Pass auf das Lesegerät, oder drücken Sie Vor und dann die runde Taste.',
  'spoken.asterisk': 'Stern',
  'spoken.typed-count': '{count, plural, one {# Zeichen eingegeben} other {# Zeichen eingegeben}}',
  'spoken.typed-nothing': 'noch nichts eingegeben',
  'spoken.deleted': 'gelöscht',
  'spoken.deleted-sign': '{sign} gelöscht',
  'sign.space': 'Leerzeichen',
  'sign.hyphen': 'Bindestrich',
  'sign.at': 'At-Zeichen',
  'sign.dot': 'Punkt',
  'sign.underscore': 'Unterstrich',
  'sign.plus': 'Plus',
  'sign.comma': 'Komma',
  'sign.question': 'Fragezeichen',
  'sign.question-opening': 'umgekehrtes Fragezeichen',
  'sign.apostrophe': 'Apostroph',
};
