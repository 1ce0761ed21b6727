import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport':
    'Ponga su pasaporte en el lector [document-reader]. Si no lo tiene a mano, pulse siguiente y después la tecla redonda.',
  'welcome.start': 'Empezar',
  'confirm.instruction': 'Escuche su vuelo y lo que no se permite en el equipaje, y después elija.',
  'confirm.bags-away':
    'Ahora no se puede facturar equipaje aquí, porque el sistema de la aerolínea no responde. Factúrelo en el mostrador de la aerolínea.',
  'standby.instruction':
    'Está en lista de espera. Escuche su vuelo y lo que no se permite en el equipaje, y después elija.',
  'party.lead': 'Elija un nombre para quitar a alguien o volver a incluirlo.',
  'typing.state': 'Escriba el comienzo en inglés, vaya al país y elíjalo.',
  'typing.review-lead': 'Compárelo con el documento, o llame al personal. Elija una línea para cambiarla.',
  'seats.touch': 'Elija un asiento libre para cambiarse a él.',
  'pay.lead':
    'Acerque su tarjeta al terminal [payment-terminal], o insértela. El personal le ayuda con lo que pida el terminal: pulse ayuda.',
  'unconfirmed.doubt':
    'No sabemos si salió su tarjeta de embarque. Busque con la mano en la impresora [pass-printer], o llame al personal.',
  'unconfirmed.doubt-card':
    'No sabemos si salió su tarjeta de espera. Busque con la mano en la impresora [pass-printer], o llame al personal.',
  'unconfirmed.doubt-tag':
    'No sabemos si salió su etiqueta. Busque con la mano en la impresora [tag-printer], o llame al personal.',
  'unconfirmed.doubt-receipt':
    'No sabemos si salió su recibo. Busque con la mano en la impresora [pass-printer], o llame al personal.',
  'unconfirmed.doubt-itinerary':
    'No sabemos si salió su itinerario. Busque con la mano en la impresora [pass-printer], o llame al personal.',
  'rights.waiting': 'Recoja su aviso de la impresora [pass-printer].',
  'goodbye.passport-where': 'Sigue en el lector [document-reader].',
  'access.strikes-500': 'En medio segundo',
  'access.strikes-1000': 'En un segundo',
  'guidance.open': 'Ábralo por la página rígida: es la de su foto.',
  'guidance.lay': 'Ponga esa página boca abajo en el lector [document-reader], sin moverla.',
  'document.lay-visa':
    'Póngalo con las líneas impresas boca abajo en el lector [document-reader], sin moverlo.',
  'bags.scale-free': 'Ponga una maleta en la báscula [scale].',
  'tags.lead': 'Saque todo de la impresora de etiquetas [tag-printer].',
  'guidance.others':
    'O acerque el código de su reserva al escáner [barcode-reader], o pase su tarjeta de viajero frecuente por el lector de tarjetas [card-reader].',
  'pass.gate-unknown': 'aún no se conoce',
  'goodbye.look-up': 'Su puerta aún no se conoce: pregunte más tarde al personal',
};
