import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport':
    'Legen Sie Ihren Pass auf das Lesegerät. Haben Sie keinen zur Hand, drücken Sie Vor und dann die runde Taste.',
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
    'Karte an das Terminal halten oder einstecken. Was das Terminal fragt, sagt Ihnen das Personal: drücken Sie Hilfe.',
  'unconfirmed.doubt':
    'Es ist unklar, ob Ihre Bordkarte herauskam. Greifen Sie in den Drucker unter dem Bildschirm, oder rufen Sie Personal.',
  'unconfirmed.doubt-card':
    'Es ist unklar, ob Ihre Wartekarte herauskam. Greifen Sie in den Drucker unter dem Bildschirm, oder rufen Sie Personal.',
  'unconfirmed.doubt-tag':
    'Es ist unklar, ob Ihr Gepäckanhänger herauskam. Greifen Sie in den Drucker unter dem Bildschirm, oder rufen Sie Personal.',
  'unconfirmed.doubt-receipt':
    'Es ist unklar, ob Ihre Quittung herauskam. Greifen Sie in den Drucker unter dem Bildschirm, oder rufen Sie Personal.',
  'unconfirmed.doubt-itinerary':
    'Es ist unklar, ob Ihr Reiseplan herauskam. Greifen Sie in den Drucker unter dem Bildschirm, oder rufen Sie Personal.',
  'pass.gate-unknown': 'noch nicht bekannt',
  'goodbye.look-up': 'Ihr Gate ist noch nicht bekannt: bitte fragen Sie später das Personal',
};
