import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

const printElsewhere = 'Cualquier otro quiosco puede imprimir su tarjeta.';
const otherKiosk = 'Use otro quiosco, por favor.';
const notSetUp = 'Este quiosco no está del todo preparado';
const goOn = 'Puede continuar.';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: 'Las tarjetas de pago no sirven aquí',
    next: 'No se guardó nada de su tarjeta. Guárdela, por favor, y ponga su pasaporte en el lector.',
  },
  'card.unreadable': {
    title: 'No se pudo leer su tarjeta',
    next: 'Pásela otra vez, de forma pareja y hasta el final. O ponga su pasaporte en el lector.',
  },
  'card.unknown': {
    title: 'Esta tarjeta no sirve aquí',
    next: 'Ponga su pasaporte en el lector, por favor.',
  },
  'scan.unreadable': {
    title: 'No se pudo leer el código',
    next: 'Manténgalo quieto frente al escáner. O ponga su pasaporte en el lector.',
  },
  'scan.unknown': { title: 'Este código no sirve aquí', next: 'Ponga su pasaporte en el lector, por favor.' },
  'booking.not-found': {
    title: 'No se encontró una reserva desde este aeropuerto',
    next: 'Lo que mostró o escribió no lleva a ninguna. Revise la aerolínea y el día, pruebe otra forma, o pregunte a nuestro personal.',
  },
  'booking.name-differs': {
    title: 'El nombre de la reserva es distinto',
    next: 'Nuestro personal puede corregirlo en un momento. Llame a alguien, o vaya al mostrador de check-in.',
  },
  'booking.birth-date-differs': {
    title: 'La fecha de nacimiento de la reserva es distinta',
    next: 'Nuestro personal puede comparar ambas y corregirla. Llame a alguien, o vaya al mostrador de check-in.',
  },
  'check-in.not-open': {
    title: 'El check-in aún no está abierto',
    next: 'Vuelva cuando abra, por favor.',
  },
  'check-in.closed': {
    title: 'El check-in de su vuelo ha cerrado',
    next: 'Vaya ahora al mostrador de atención: allí le informan de los vuelos siguientes.',
  },
  'flight.cancelled': {
    title: 'Su vuelo está cancelado',
    next: 'Lo sentimos. Si otro vuelo puede llevarle, puede elegirlo aquí; en todo lo demás le ayuda nuestro personal.',
  },
  'flight.missed': {
    title: 'Ya no puede tomar este vuelo',
    next: 'Sale antes de que usted aterrice. Vaya al mostrador de atención: allí le buscan otro.',
  },
  'flight.oversold': {
    title: 'No queda asiento para usted',
    next: 'Lo sentimos: el vuelo está sobrevendido. Llegó a tiempo y tiene derechos, que puede imprimir aquí. El mostrador de atención busca personas voluntarias que cedan su asiento.',
  },
  'check-in.see-staff': {
    title: 'Consulte a nuestro personal',
    next: 'Completará con usted el check-in en el mostrador. Llame a alguien, o vaya allí con su pasaporte.',
  },
  'check-in.no-seat': {
    title: 'Su asiento se asigna en el mostrador de atención',
    next: 'Vaya al mostrador de atención con su pasaporte.',
  },
  'bags.payment-needed': {
    title: 'Su equipaje requiere un pago',
    next: 'En el mostrador de la aerolínea cobran y etiquetan sus maletas.',
  },
  'payment.needed': {
    title: 'Lo que eligió tiene un coste',
    next: 'Elija otra vez, o vaya al mostrador de la aerolínea.',
  },
  'check-in.conflict': {
    title: 'Consulte a nuestro personal',
    next: 'Resolverá su check-in con usted. Llámelo aquí, o vaya al mostrador de check-in.',
  },
  'dcs.away': { title: 'Sistema de la aerolínea no disponible', next: goOn },
  'bags.refused': {
    title: 'Su equipaje se factura en el mostrador',
    next: 'Su check-in está hecho. En el mostrador de la aerolínea etiquetan sus maletas.',
  },
  'bags.later': {
    title: 'Su equipaje está pagado',
    next: 'El sistema de la aerolínea no responde ahora. En el mostrador de la aerolínea etiquetan sus maletas.',
  },
  'bags.tag-refused': {
    title: 'La aerolínea no acepta una etiqueta',
    next: 'No deje esta maleta en la entrega de equipaje. En el mostrador de la aerolínea la etiquetan de nuevo.',
  },
  'payment.declined': {
    title: 'El pago fue rechazado',
    next: 'No se cobró nada. Pruebe otra tarjeta, o vaya al mostrador de la aerolínea.',
  },
  'payment.cancelled': {
    title: 'El pago fue cancelado',
    next: 'No se cobró nada. Inténtelo otra vez, o vaya al mostrador de la aerolínea.',
  },
  'payment.timed-out': {
    title: 'No se presentó ninguna tarjeta',
    next: 'No se cobró nada. Inténtelo otra vez, o vaya al mostrador de la aerolínea.',
  },
  'payment.unavailable': {
    title: 'En este momento no se puede pagar aquí',
    next: 'No se cobró nada. Puede pagar en el mostrador de la aerolínea.',
  },
  'payment.unconfirmed': {
    title: 'Aún no sabemos si se le cobró',
    next: 'Si se le cobró, se devuelve por sí solo. Vaya al mostrador de la aerolínea y no pague otra vez aquí.',
  },
  'payment.given-back': {
    title: 'Le estamos devolviendo el pago',
    next: 'Lo que pagó no se le pudo dar aquí. Vaya al mostrador de la aerolínea.',
  },
  'payment.not-given-back': {
    title: 'La aerolínea debe devolverle el pago',
    next: 'Se le cobró, y este quiosco no puede anularlo. Vaya al mostrador de la aerolínea: allí se lo devuelven.',
  },
  'dcs.unreachable': {
    title: 'El sistema de la aerolínea no responde',
    next: 'No se ha perdido nada. Inténtelo otra vez en un momento.',
  },
  'dcs.not-offered': {
    title: 'La aerolínea no ofrece esto en quioscos',
    next: 'Vaya al mostrador de la aerolínea: allí pueden hacerlo.',
  },
  'dcs.refused': {
    title: 'Este check-in no se puede hacer aquí',
    next: 'Vaya al mostrador de check-in con su pasaporte: allí pueden hacerlo.',
  },
  'printer.paper-out': { title: 'La impresora no tiene papel', next: printElsewhere },
  'printer.cover-open': { title: 'La impresora está abierta', next: printElsewhere },
  'printer.head-up': { title: 'La impresora está abierta', next: printElsewhere },
  'printer.jam': { title: 'Hay papel atascado en la impresora', next: printElsewhere },
  'printer.cutter': { title: 'La impresora no puede cortar el papel', next: printElsewhere },
  'printer.ribbon-out': { title: 'La cinta de la impresora se ha agotado', next: printElsewhere },
  'printer.too-hot': { title: 'La impresora tiene que enfriarse', next: printElsewhere },
  'printer.paused': { title: 'La impresora está en pausa', next: printElsewhere },
  'printer.defect': { title: 'La impresora está averiada', next: printElsewhere },
  'printer.paper-low': { title: 'El papel está a punto de acabarse', next: goOn },
  'printer.output-blocked': {
    title: 'Aún hay un documento en la impresora',
    next: 'Si es suyo, recójalo, por favor.',
  },
  'device.unplugged': { title: 'Falta un aparato de este quiosco', next: otherKiosk },
  'device.silent': { title: 'Un aparato de este quiosco no responde', next: otherKiosk },
  'device.garbled': { title: 'Un aparato de este quiosco no funciona', next: otherKiosk },
  'device.no-access': { title: notSetUp, next: otherKiosk },
  'device.flapping': { title: 'Un aparato de este quiosco falla a ratos', next: otherKiosk },
  'device.ambiguous': { title: notSetUp, next: otherKiosk },
  'device.keyboard-mode': { title: notSetUp, next: otherKiosk },
  'print.refused': {
    title: 'Este documento no se puede imprimir aquí',
    next: 'No se imprimió nada. Pregunte a nuestro personal.',
  },
  'print.pulled-back': {
    title: 'La impresora ha retirado su tarjeta de embarque',
    next: 'Estuvo allí demasiado tiempo. Puede imprimirla otra vez.',
  },
  'print.unconfirmed': {
    title: 'No es seguro que haya salido su tarjeta de embarque',
    next: 'Mire en la impresora, o espere a nuestro personal.',
  },
  'mail.untrusted': {
    title: 'El correo no está disponible ahora',
    next: 'Tome una foto de su tarjeta de embarque, o imprímala.',
  },
  'speech.unavailable': {
    title: 'Este quiosco no puede hablar ahora',
    next: 'Llame a nuestro personal: le ayuda con el check-in.',
  },
  'outbox.full': { title: 'Este quiosco está esperando la red', next: otherKiosk },
  'outbox.corrupt': { title: 'Este quiosco se está revisando', next: goOn },
};
