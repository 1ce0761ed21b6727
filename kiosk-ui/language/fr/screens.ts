export const screenMessages = {
  'frame.steps': 'Étapes de l’enregistrement',
  'frame.step.passport': 'Réservation',
  'frame.step.confirm': 'Confirmer',
  'frame.step.pass': 'Carte d’embarquement',
  'frame.step.gate': 'Vers la porte',
  'frame.back': 'Retour',
  'frame.help': 'Aide',
  'frame.language': 'Langue',
  'frame.someone-coming': 'Un agent est prévenu',
  'frame.finish': 'Terminer',
  'frame.continue': 'Continuer',

  'welcome.title': 'Enregistrez-vous ici',
  'welcome.passport': 'Posez votre passeport sur le lecteur, ou touchez l’écran',
  'welcome.start': 'Touchez pour commencer',
  'welcome.document-left':
    'Un document est sur le lecteur. Si c’est le vôtre, reprenez-le, ou reposez-le pour vous enregistrer.',

  'guidance.title': 'Présentez votre passeport',
  'guidance.open': 'Ouvrez-le à la page de votre photo.',
  'guidance.lay': 'Posez cette page face contre le lecteur, sans bouger.',
  'guidance.why': 'Il sert seulement à trouver votre réservation.',

  'guidance.type': 'Saisir une référence',
  'guidance.others': 'Ou scannez le code de votre réservation, ou utilisez votre carte de fidélité.',
  'find.title': 'Trouver votre réservation',
  'find.lead': 'Comme sur votre réservation ou votre billet.',
  'find.lacks':
    'Saisissez d’abord la référence entière : 6 lettres et chiffres, ou les 13 chiffres du billet.',
  'find.lacks-surname': 'Saisissez d’abord votre nom.',
  'find.reference': 'Référence de réservation ou n° de billet',
  'find.surname': 'Nom',
  'find.to-surname': 'Suivant : nom',
  'find.search': 'Trouver ma réservation',
  'find.space': 'Espace',
  'find.delete': 'Effacer',
  'flights.title': 'Quel vol ?',
  'flights.title-instead': 'Choisir un autre vol',
  'flights.lead-instead':
    'La compagnie peut vous emmener sur l’un de ces vols. Celui qui arrive le plus tôt est en tête.',
  'flights.lead-missed':
    '{flight} vers {place} part avant votre arrivée. La compagnie peut vous emmener sur l’un de ces vols. Celui qui arrive le plus tôt est en tête.',
  'flights.lead-cancelled':
    '{flight} vers {place} est annulé. La compagnie peut vous emmener sur l’un de ces vols. Celui qui arrive le plus tôt est en tête.',
  'flights.lead-delayed':
    '{flight} vers {place} part avec {hours, plural, one {# heure} other {# heures}} de retard. La compagnie peut vous emmener sur l’un de ces vols, qui arrivent avant. Celui qui arrive le plus tôt est en tête.',
  'flights.take': 'Prendre {flight}',
  'flights.keep': 'Aucun de ces vols : je vois le personnel',
  'flights.keep-delayed': 'Garder {flight} : {times}',
  'flights.times': '{departure}, arrivée {arrival}',
  'flights.arrival-day': '{time} {days, plural, =1 {le lendemain} =-1 {la veille} other {# jours après}}',
  'refused.alternatives': 'Voir d’autres vols',
  'pass.was': 'prévu {time}',
  'flights.lead': 'L’enregistrement est ouvert pour plusieurs de vos vols.',
  'flights.lead-gone':
    'L’enregistrement n’est plus possible pour certains de ces vols. Choisissez celui qui vous amène ici.',
  'flights.gone-cancelled': 'Annulé',
  'flights.gone-closed': 'Enregistrement clos',
  'flights.title-booking': 'Quelle réservation ?',
  'flights.lead-booking': 'Plusieurs réservations de ce vol sont à ce nom. Comparez avec votre référence.',
  'flights.reference-ends': 'Référence se terminant par',
  'flights.seat': 'Siège {seat}',
  'party.title': 'Qui s’enregistre ?',
  'party.lead': 'Touchez un nom pour retirer une personne ou la remettre.',
  'party.continue': '{count, plural, one {Continuer avec # personne} other {Continuer avec # personnes}}',
  'party.adult-needed': 'Un adulte doit aussi s’enregistrer',
  'party.checked-in': 'enregistrement déjà fait',
  'party.refused': 'voir notre personnel',
  'party.child': 'enfant',
  'party.with-infant': 'avec {name} sur les genoux',
  'party.on-lap': 'sur les genoux',

  'pass.number': 'Carte d’embarquement {number} sur {of}, pour {name}',
  'confirm.with': 'Avec {count} autres',
  'confirm.then': 'Puis {flight} vers {place}',
  'confirm.has-bags': 'J’ai des bagages',
  'flights.gone-missed': 'Part trop tôt',
  'confirm.instruction-lost':
    'Vous ne pouvez pas prendre tous vos vols : nous vous enregistrons aussi loin que possible. Le comptoir de service vous trouve une autre solution.',
  'confirm.closed': 'L’enregistrement est clos : bagages et sièges restent tels quels',
  'confirm.bags-away': 'Les bagages se déposent au comptoir de la compagnie',

  'refused.another-way': 'Essayer autrement',
  'goodbye.left-out': 'Enregistrement impossible ici. Veuillez voir notre personnel.',
  'goodbye.left-out-lost':
    'Vous ne pouvez pas prendre ce vol. Allez maintenant au comptoir de service : on vous en trouve un autre.',
  'goodbye.left-out-flight': 'Pour ce vol, enregistrez-vous à votre correspondance.',

  'identifying.title': 'Recherche de votre réservation',
  'identifying.read': 'Lecture terminée',
  'identifying.looking': 'Demande à la compagnie',
  'identifying.wait': 'Cela prend quelques secondes. Vous pouvez laisser votre passeport.',

  'confirm.greeting-member': 'Ravis de vous revoir, {name}',
  'confirm.greeting': 'Bonjour, {name}',
  'confirm.instruction': 'Vérifiez votre vol et les images, puis touchez une fois.',
  'confirm.instruction-print':
    'Enregistrement déjà fait. Vous pouvez imprimer ici votre carte d’embarquement.',
  'confirm.instruction-changed':
    'Votre réservation vient de changer. Vérifiez encore une fois votre vol avant de confirmer.',
  'confirm.instruction-new-pass':
    'Votre place a changé. Imprimez la nouvelle carte : l’ancienne n’est plus valable.',
  'confirm.apart':
    'Sans siège à côté d’un adulte de votre groupe : {names}. Changez de siège ici, ou demandez à notre personnel.',
  'confirm.apart-onward':
    'Sur {flight}, sans siège à côté d’un adulte de votre groupe : {names}. Demandez à notre personnel.',
  'confirm.instruction-safety':
    'Par sécurité, un siège a été changé : tout le monde ne peut être à une issue. Vérifiez, puis enregistrez-vous.',
  'confirm.owed':
    '{amount} pour votre place précédente n’ont pu être remboursés ici. Le comptoir de la compagnie le fera.',
  'confirm.delayed': 'Votre vol est retardé : départ à {time} au lieu de {was}.',
  'confirm.goods': 'Interdit dans vos bagages',
  'confirm.none': 'Mes bagages respectent ces règles',
  'confirm.check-in': 'M’enregistrer',
  'confirm.print': 'Imprimer ma carte',

  'list.separator': ', ',

  'confirm.change-seat': 'Changer de siège',

  'goods.batteries': 'Batteries externes ou de rechange',
  'goods.batteries-where': 'en soute',
  'goods.lighters': 'Briquets, allumettes',
  'goods.fireworks': 'Feux d’artifice, explosifs',
  'goods.gas': 'Cartouches de gaz',
  'goods.flammable': 'Essence, peinture, diluant',
  'goods.corrosive': 'Javel, acides, poisons',
  'goods.weapons': 'Armes, sprays au poivre',
  'goods.knives': 'Couteaux, lames',
  'goods.knives-where': 'en cabine',

  'pass.flight': 'Vol',
  'pass.boarding': 'Embarquement',
  'pass.departs': 'Départ',
  'pass.gate': 'Porte',
  'pass.gate-unknown': 'Voir écrans',
  'pass.terminal': 'Terminal',
  'pass.seat': 'Siège',

  'progress.title': 'Enregistrement en cours',
  'progress.title-printing': 'Impression de votre carte d’embarquement',
  'progress.title-tag': 'Impression de vos étiquettes',
  'progress.prepare-tag': 'Étiquettes prêtes',
  'progress.stay-tag': 'Veuillez rester : vos étiquettes bagages sortent [tag-printer].',
  'progress.check-in': 'Enregistrement auprès de la compagnie',
  'progress.prepare': 'Carte d’embarquement prête',
  'progress.print': 'Impression',
  'progress.done': 'fait',
  'progress.now': 'en cours',
  'progress.next': 'ensuite',
  'progress.stay': 'Veuillez rester : votre carte d’embarquement sort [pass-printer].',

  'take.title': 'Prenez votre carte d’embarquement',
  'take.title-tag': 'Prenez votre étiquette',
  'take.where': 'Dans l’imprimante [pass-printer].',
  'take.where-tag': 'Dans l’imprimante [tag-printer].',

  'failed.title': 'Enregistrement terminé',
  'failed.seat': 'Le siège {seat} est à vous',
  'failed.stopped': 'Aucune carte d’embarquement n’est sortie.',
  'failed.stopped-tag': 'Aucune étiquette n’est sortie.',
  'failed.elsewhere-tag':
    'Votre bagage est enregistré : l’étiquette s’obtient au comptoir de la compagnie ou à une autre borne.',
  'failed.ready': 'Impression possible.',
  'failed.reprint': 'Réimprimer',
  'failed.elsewhere': 'Toute autre borne peut l’imprimer : présentez-y votre passeport.',
  'failed.finish': 'Continuer sans imprimer',

  'mail.ask': 'L’envoyer aussi par e-mail',
  'mail.known': 'L’envoyer à l’adresse de votre réservation',
  'mail.another': 'Ou une autre adresse e-mail',
  'mail.title': 'À quelle adresse l’envoyer ?',
  'mail.lead': 'L’adresse sert à ce seul message, puis elle est effacée.',
  'mail.address': 'Votre adresse e-mail',
  'mail.not': 'Ne pas envoyer',
  'mail.asked': 'Envoi en cours',
  'mail.queued': 'L’e-mail est en route.',
  'mail.failed': 'Envoi impossible pour l’instant. Veuillez prendre une photo.',

  'phone.ask': 'Plutôt sur mon téléphone',
  'phone.also': 'Aussi sur mon téléphone',
  'phone.no-paper': 'Sans papier : sur mon téléphone',
  'phone.title': 'Photographiez votre carte d’embarquement',
  'phone.lead': 'Montrez la photo au contrôle de sûreté et à la porte.',
  'phone.lead-of':
    'Carte {number} sur {of}. Montrez une photo de chacune au contrôle de sûreté et à la porte.',
  'phone.how':
    'Le code est au milieu de l’écran. Tenez votre téléphone droit devant, à une longueur d’avant-bras. Si c’est difficile, appuyez sur aide.',
  'phone.paper': 'Plutôt sur papier',
  'phone.code-of': 'Code de la carte d’embarquement de {name}',
  'phone.copy': 'Copie',
  'phone.next': 'Suivant : {name}',
  'phone.done': 'Je l’ai sur mon téléphone',

  'unconfirmed.doubt':
    'Votre carte d’embarquement est-elle sortie ? Ce n’est pas sûr. Regardez dans l’imprimante.',
  'unconfirmed.doubt-tag': 'Votre étiquette est-elle sortie ? Ce n’est pas sûr. Regardez dans l’imprimante.',
  'unconfirmed.has-tag': 'J’ai mon étiquette bagage',
  'unconfirmed.called': 'Un agent est prévenu et vient vérifier.',
  'unconfirmed.recorded':
    'Une réimpression est notée comme second exemplaire. Si le premier réapparaît, remettez-le au personnel.',
  'unconfirmed.reprint': 'Rien n’est sorti : réimprimer',
  'unconfirmed.has-pass': 'J’ai ma carte d’embarquement',
  'unconfirmed.finish': 'Rien n’est sorti : continuer sans',

  'goodbye.title': 'Bon vol, {name}',
  'goodbye.title-no-pass': 'Enregistrement terminé, {name}',
  'goodbye.flight': 'Vol {flight} vers {place}',
  'goodbye.look-up': 'Votre porte sera affichée aux écrans',
  'goodbye.way': 'Suivez les panneaux et passez le contrôle de sûreté. Soyez à la porte avant {time}.',
  'goodbye.take-passport': 'Reprenez votre passeport',
  'goodbye.passport-where': 'Il est encore sur le lecteur.',
  'goodbye.no-pass': 'Imprimez votre carte d’embarquement à une autre borne : présentez-y votre passeport.',

  'standby.instruction':
    'Vous êtes en liste d’attente. Vérifiez votre vol et les images, puis touchez une fois.',
  'standby.instruction-print': 'Vous êtes en liste d’attente. Vous pouvez réimprimer votre carte.',
  'standby.join': 'Me mettre en liste d’attente',
  'standby.print': 'Imprimer ma carte d’attente',
  'standby.waiting':
    '{waiting, plural, =0 {Personne d’autre n’attend de siège} one {# personne attend un siège} other {# personnes attendent un siège}}',
  'standby.place': 'En liste d’attente : {place} sur {waiting}',
  'standby.decided': 'Sièges attribués à {time}',
  'standby.title': 'Vous êtes en liste d’attente, {name}',
  'standby.come-back':
    'Les sièges sont attribués à {time}. Présentez alors de nouveau votre passeport ici, ou demandez à la porte. La carte d’attente seule ne permet pas d’embarquer.',

  'refused.retry': 'Réessayer',
  'refused.opens': 'Enregistrement dès',
  'refused.closed': 'Enregistrement clos',
  'refused.desk': 'Comptoir de service',
  'refused.help': 'Appeler un agent',
  'refused.help-coming': 'Un agent est prévenu.',

  'out.title': 'Hors service',
  'out.elsewhere': 'Veuillez utiliser une autre borne, ou aller au comptoir de la compagnie.',
  'out.recovers': 'Cette borne va redémarrer d’elle-même.',
  'out.replaced': 'Cette borne est utilisée sur un autre écran.',
  'out.take-back': 'L’utiliser ici',

  'notice.close': 'OK',

  'help.title': 'Appel d’un agent',
  'help.text': 'Veuillez rester ici. Vous pouvez aussi continuer par vous-même à tout moment.',

  'leaving.title': 'Voulez-vous arrêter ?',
  'leaving.text': 'Si vous revenez, vous recommencerez depuis le début.',
  'leaving.stay': 'Non, continuer',
  'leaving.end': 'Oui, arrêter',
  'timer.title': 'Êtes-vous toujours là ?',
  'timer.text':
    'Touchez l’écran ou appuyez sur une touche pour continuer. Sinon, la session se termine, et une carte d’embarquement laissée dans l’imprimante est reprise.',
  'timer.more': 'Il me faut plus de temps',
};
