export const conversationMessages = {
  'help.write': 'Écrire au personnel',
  'conversation.title': 'Écrire au personnel',
  'conversation.send': 'Envoyer',
  'conversation.close': 'Continuer',
  'conversation.staff': 'Personnel',
  'conversation.you': 'Vous',
  'conversation.connecting': 'Connexion au personnel',
  'conversation.begun': 'Vous êtes en ligne. Le personnel voit aussitôt ce que vous tapez.',
  'conversation.open': 'Le personnel voit aussitôt ce que vous tapez. Rien n’en est conservé.',
  'conversation.away':
    'Pas de connexion pour le moment. Le personnel a été appelé et va venir ; votre texte partira dès son retour.',
};
