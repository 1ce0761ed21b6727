import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport':
    'Posez votre passeport sur le lecteur [document-reader]. Si vous ne l’avez pas sous la main, appuyez sur suivant puis sur la touche ronde.',
  'welcome.start': 'Commencer',
  'confirm.instruction': 'Écoutez votre vol et ce qui est interdit dans les bagages, puis choisissez.',
  'confirm.bags-away':
    'Les bagages ne peuvent pas être déposés ici pour l’instant, car le système de la compagnie ne répond pas. Déposez-les à son comptoir.',
  'standby.instruction':
    'Vous êtes en liste d’attente. Écoutez votre vol et ce qui est interdit dans les bagages, puis choisissez.',
  'party.lead': 'Choisissez un nom pour retirer une personne ou la remettre.',
  'typing.state': 'Saisissez le début en anglais, puis allez au pays et choisissez-le.',
  'typing.review-lead':
    'Comparez avec le document, ou appelez le personnel. Choisissez une ligne pour la modifier.',
  'seats.touch': 'Choisissez un siège libre pour le prendre.',
  'pay.lead':
    'Approchez votre carte du terminal [payment-terminal], ou insérez-la. Le personnel vous aide pour ce que le terminal demande : appuyez sur aide.',
  'unconfirmed.doubt':
    'Votre carte d’embarquement est-elle sortie ? Ce n’est pas sûr. Tendez la main dans l’imprimante [pass-printer], ou appelez le personnel.',
  'unconfirmed.doubt-card':
    'Votre carte d’attente est-elle sortie ? Ce n’est pas sûr. Tendez la main dans l’imprimante [pass-printer], ou appelez le personnel.',
  'unconfirmed.doubt-tag':
    'Votre étiquette est-elle sortie ? Ce n’est pas sûr. Tendez la main dans l’imprimante [tag-printer], ou appelez le personnel.',
  'unconfirmed.doubt-receipt':
    'Votre reçu est-il sorti ? Ce n’est pas sûr. Tendez la main dans l’imprimante [pass-printer], ou appelez le personnel.',
  'unconfirmed.doubt-itinerary':
    'Votre itinéraire est-il sorti ? Ce n’est pas sûr. Tendez la main dans l’imprimante [pass-printer], ou appelez le personnel.',
  'rights.waiting': 'Veuillez prendre votre avis dans l’imprimante [pass-printer].',
  'goodbye.passport-where': 'Il est encore sur le lecteur [document-reader].',
  'access.strikes-500': 'En une demi-seconde',
  'access.strikes-1000': 'En une seconde',
  'guidance.open': 'Ouvrez-le à la page rigide : c’est celle de votre photo.',
  'guidance.lay': 'Posez cette page face contre le lecteur [document-reader], sans bouger.',
  'document.lay-visa': 'Posez les lignes imprimées face contre le lecteur [document-reader], sans bouger.',
  'bags.scale-free': 'Posez un bagage sur la balance [scale].',
  'tags.lead': 'Prenez tout ce qui est dans l’imprimante [tag-printer].',
  'guidance.others':
    'Ou présentez le code de votre réservation au scanner [barcode-reader], ou passez votre carte de fidélité dans le lecteur de cartes [card-reader].',
  'pass.gate-unknown': 'pas encore connue',
  'goodbye.look-up': 'Votre porte n’est pas encore connue : demandez-la plus tard au personnel',
};
