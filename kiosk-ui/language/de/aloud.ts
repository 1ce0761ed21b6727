import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport':
    'Legen Sie Ihren Pass auf das Lesegerät [document-reader]. Haben Sie keinen zur Hand, drücken Sie die Taste Nächste und dann die runde Taste.',
  'welcome.start': 'Starten',
  'confirm.instruction': 'Hören Sie sich Ihren Flug an, und was nicht ins Gepäck darf, dann wählen Sie.',
  'confirm.bags-away':
    'Gepäck können Sie hier gerade nicht aufgeben, weil das System der Airline nicht antwortet. Am Schalter der Airline nimmt man es an.',
  'standby.instruction':
    'Sie sind auf der Warteliste. Hören Sie sich Ihren Flug an, und was nicht ins Gepäck darf, dann wählen Sie.',
  'party.lead': 'Wählen Sie einen Namen, um jemanden auszulassen oder wieder dazuzunehmen.',
  'typing.state': 'Anfang auf Englisch eingeben, dann zum Land gehen und es wählen.',
  'typing.review-lead':
    'Vergleichen Sie mit dem Dokument, oder rufen Sie Personal. Zum Ändern eine Zeile wählen.',
  'seats.touch': 'Wählen Sie einen freien Platz, um zu wechseln.',
  'pay.lead':
    'Karte an das Terminal [payment-terminal] halten oder einstecken. Was das Terminal fragt, sagt Ihnen das Personal: drücken Sie Hilfe.',
  'unconfirmed.doubt':
    'Es ist unklar, ob Ihre Bordkarte herauskam. Greifen Sie in den Drucker [pass-printer], oder rufen Sie Personal.',
  'unconfirmed.doubt-card':
    'Es ist unklar, ob Ihre Wartekarte herauskam. Greifen Sie in den Drucker [pass-printer], oder rufen Sie Personal.',
  'unconfirmed.doubt-tag':
    'Es ist unklar, ob Ihr Gepäckanhänger herauskam. Greifen Sie in den Drucker [tag-printer], oder rufen Sie Personal.',
  'unconfirmed.doubt-receipt':
    'Es ist unklar, ob Ihre Quittung herauskam. Greifen Sie in den Drucker [pass-printer], oder rufen Sie Personal.',
  'unconfirmed.doubt-itinerary':
    'Es ist unklar, ob Ihr Reiseplan herauskam. Greifen Sie in den Drucker [pass-printer], oder rufen Sie Personal.',
  'rights.waiting': 'Bitte nehmen Sie Ihre Bestätigung aus dem Drucker [pass-printer].',
  'goodbye.passport-where': 'Er liegt noch auf dem Lesegerät [document-reader].',
  'access.strikes-500': 'Innerhalb einer halben Sekunde',
  'access.strikes-1000': 'Innerhalb einer Sekunde',
  'guidance.open': 'Schlagen Sie die steife Seite auf: Dort ist Ihr Foto.',
  'guidance.lay':
    'Legen Sie das Foto nach unten auf das Lesegerät [document-reader], und halten Sie den Pass still.',
  'document.lay-visa':
    'Legen Sie die gedruckten Zeilen nach unten auf das Lesegerät [document-reader], und halten Sie still.',
  'bags.scale-free': 'Bitte Gepäck auf die Waage [scale] stellen.',
  'tags.lead': 'Nehmen Sie alles aus dem Anhängerdrucker [tag-printer].',
  'guidance.others':
    'Oder halten Sie den Code Ihrer Buchung an den Scanner [barcode-reader], oder ziehen Sie Ihre Vielfliegerkarte durch den Kartenleser [card-reader].',
  'pass.gate-unknown': 'noch nicht bekannt',
  'goodbye.look-up': 'Ihr Gate ist noch nicht bekannt: bitte fragen Sie später das Personal',
};
