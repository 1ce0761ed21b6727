export const spokenMessages = {
  'spoken.keys':
    'Cette borne vous parle. Ses touches sont sous l’écran. Suivant et précédent passent d’une réponse à l’autre. La touche ronde choisit. La touche bas lit la suite, la touche haut relit. Toute touche m’arrête ; la touche pause me fait aussi reprendre ou répéter.',
  'spoken.answer': '{name}. Réponse {number} sur {of}.',
  'spoken.chosen': 'choix actuel',
  'spoken.changed': 'Ceci a changé',
  'spoken.private':
    'Ce qui vous concerne n’est dit qu’au casque : branchez-en un sous l’écran pour l’entendre.',
  'spoken.hidden': 'confidentiel',
  'spoken.volume': 'Volume {step} sur {of}',
  'spoken.dark': 'L’écran est noir. Touchez-le pour le rallumer.',
  'spoken.keyboard':
    'Clavier. Suivant et précédent passent d’une touche à l’autre, haut et bas d’une rangée à l’autre. Au-dessus de la première rangée, vous entendez ce qui est saisi.',
  'spoken.seats':
    'Sièges. Suivant et précédent passent d’un siège libre à l’autre, haut et bas d’une rangée à l’autre. Sous la dernière rangée se trouvent les autres réponses.',
  'spoken.no-way-back': 'D’ici, on ne peut pas revenir en arrière.',
  'spoken.nothing-reached':
    'Rien n’est encore choisi. Suivant et précédent passent d’une réponse à l’autre ; ensuite, la touche ronde choisit.',
  'spoken.speech-off': 'Non. La touche pause ramène la voix.',
  'spoken.visit-ended':
    'Votre temps est écoulé et votre visite ici est terminée. Pour recommencer, posez votre passeport sur le lecteur, ou appuyez sur suivant puis sur la touche ronde.',
  'spoken.asterisk': 'astérisque',
  'spoken.typed-count': '{count, plural, one {# caractère saisi} other {# caractères saisis}}',
  'spoken.typed-nothing': 'rien de saisi',
  'spoken.deleted': 'effacé',
  'spoken.deleted-sign': '{sign} effacé',
  'sign.space': 'espace',
  'sign.hyphen': 'tiret',
  'sign.at': 'arobase',
  'sign.dot': 'point',
  'sign.underscore': 'tiret bas',
  'sign.plus': 'plus',
  'sign.comma': 'virgule',
  'sign.question': 'point d’interrogation',
  'sign.question-opening': 'point d’interrogation inversé',
  'sign.apostrophe': 'apostrophe',
};
