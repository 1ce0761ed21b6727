import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

const printElsewhere = 'Jeder andere Automat kann Ihre Bordkarte drucken.';
const otherKiosk = 'Bitte anderen Automaten nutzen.';
const notSetUp = 'Dieser Automat ist nicht fertig eingerichtet';
const goOn = 'Es kann weitergehen.';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: 'Zahlungskarten gehen hier nicht',
    next: 'Von Ihrer Karte wurde nichts gespeichert. Bitte stecken Sie sie ein, und legen Sie Ihren Pass auf das Lesegerät.',
  },
  'card.unreadable': {
    title: 'Ihre Karte ließ sich nicht lesen',
    next: 'Ziehen Sie sie noch einmal gleichmäßig ganz durch. Oder legen Sie Ihren Pass auf das Lesegerät.',
  },
  'card.unknown': {
    title: 'Diese Karte geht hier nicht',
    next: 'Bitte legen Sie Ihren Pass auf das Lesegerät.',
  },
  'scan.unreadable': {
    title: 'Der Code ließ sich nicht lesen',
    next: 'Halten Sie ihn still vor den Scanner. Oder legen Sie Ihren Pass auf das Lesegerät.',
  },
  'scan.unknown': {
    title: 'Dieser Code geht hier nicht',
    next: 'Bitte legen Sie Ihren Pass auf das Lesegerät.',
  },
  'booking.not-found': {
    title: 'Keine Buchung für einen Flug ab hier gefunden',
    next: 'Ihre Angaben führen zu keiner. Prüfen Sie Airline und Tag, versuchen Sie es anders, oder fragen Sie unser Personal.',
  },
  'booking.name-differs': {
    title: 'Der Name in der Buchung ist anders',
    next: 'Unser Personal kann das schnell berichtigen. Bitte rufen Sie jemanden, oder gehen Sie zum Check-in-Schalter.',
  },
  'booking.birth-date-differs': {
    title: 'Das Geburtsdatum in der Buchung ist ein anderes',
    next: 'Unser Personal kann beide vergleichen und es berichtigen. Bitte rufen Sie jemanden, oder gehen Sie zum Check-in-Schalter.',
  },
  'check-in.not-open': {
    title: 'Der Check-in ist noch nicht geöffnet',
    next: 'Bitte kommen Sie wieder, wenn er öffnet.',
  },
  'check-in.closed': {
    title: 'Der Check-in für Ihren Flug ist beendet',
    next: 'Bitte gehen Sie jetzt zum Serviceschalter: Dort nennt man Ihnen spätere Flüge.',
  },
  'flight.cancelled': {
    title: 'Ihr Flug ist gestrichen',
    next: 'Es tut uns leid. Kann ein anderer Flug Sie mitnehmen, wählen Sie ihn hier; bei allem anderen hilft unser Personal.',
  },
  'flight.missed': {
    title: 'Diesen Flug erreichen Sie nicht mehr',
    next: 'Er startet, bevor Sie landen. Bitte gehen Sie zum Serviceschalter: Dort findet man einen anderen.',
  },
  'flight.oversold': {
    title: 'Für Sie ist kein Platz frei',
    next: 'Es tut uns leid: Der Flug ist überbucht. Sie kamen rechtzeitig und haben Rechte; sie lassen sich hier drucken. Der Serviceschalter sucht Freiwillige, die auf ihren Platz verzichten.',
  },
  'check-in.see-staff': {
    title: 'Bitte zu unserem Personal',
    next: 'Es schließt Ihren Check-in mit Ihnen am Schalter ab. Rufen Sie jemanden, oder gehen Sie mit Ihrem Pass hin.',
  },
  'check-in.no-seat': {
    title: 'Ihren Platz bekommen Sie am Serviceschalter',
    next: 'Bitte gehen Sie mit Ihrem Pass zum Serviceschalter.',
  },
  'bags.payment-needed': {
    title: 'Ihr Gepäck kostet etwas',
    next: 'Zahlung und Gepäckanhänger: am Schalter der Airline.',
  },
  'payment.needed': {
    title: 'Ihre Auswahl kostet etwas',
    next: 'Bitte wählen Sie neu, oder gehen Sie zum Schalter der Airline.',
  },
  'check-in.conflict': {
    title: 'Bitte zu unserem Personal',
    next: 'Es klärt Ihren Check-in mit Ihnen. Rufen Sie es hierher, oder gehen Sie zum Check-in-Schalter.',
  },
  'dcs.away': { title: 'Das System der Airline ist nicht erreichbar', next: goOn },
  'bags.refused': {
    title: 'Ihr Gepäck geben Sie am Schalter auf',
    next: 'Sie sind eingecheckt. Gepäckanhänger bekommen Sie am Schalter der Airline.',
  },
  'bags.later': {
    title: 'Ihr Gepäck ist bezahlt',
    next: 'Das System der Airline antwortet gerade nicht. Gepäckanhänger bekommen Sie am Schalter der Airline.',
  },
  'bags.tag-refused': {
    title: 'Die Airline nimmt einen Anhänger nicht an',
    next: 'Lassen Sie dieses Stück nicht an der Gepäckabgabe. Einen neuen Anhänger gibt es am Schalter der Airline.',
  },
  'payment.declined': {
    title: 'Die Zahlung wurde abgelehnt',
    next: 'Es wurde nichts abgebucht. Versuchen Sie eine andere Karte, oder gehen Sie zum Schalter der Airline.',
  },
  'payment.cancelled': {
    title: 'Die Zahlung wurde abgebrochen',
    next: 'Es wurde nichts abgebucht. Versuchen Sie es erneut, oder gehen Sie zum Airline-Schalter.',
  },
  'payment.timed-out': {
    title: 'Es wurde keine Karte vorgezeigt',
    next: 'Es wurde nichts abgebucht. Versuchen Sie es erneut, oder gehen Sie zum Airline-Schalter.',
  },
  'payment.unavailable': {
    title: 'Zahlen ist hier gerade nicht möglich',
    next: 'Es wurde nichts abgebucht. Sie können am Schalter der Airline zahlen.',
  },
  'payment.unconfirmed': {
    title: 'Noch ist unklar, ob abgebucht wurde',
    next: 'Wenn ja, wird es von selbst erstattet. Bitte gehen Sie zum Schalter der Airline und zahlen Sie hier nicht noch einmal.',
  },
  'payment.given-back': {
    title: 'Ihre Zahlung wird erstattet',
    next: 'Was Sie bezahlt haben, war hier nicht möglich. Bitte gehen Sie zum Schalter der Airline.',
  },
  'payment.not-given-back': {
    title: 'Die Airline muss Ihnen Geld erstatten',
    next: 'Es wurde abgebucht, und dieser Automat kann das nicht rückgängig machen. Bitte gehen Sie zum Schalter der Airline: Dort wird es erstattet.',
  },
  'dcs.unreachable': {
    title: 'Das System der Airline antwortet nicht',
    next: 'Nichts ist verloren. Bitte versuchen Sie es gleich noch einmal.',
  },
  'dcs.not-offered': {
    title: 'Die Airline bietet das an Automaten nicht an',
    next: 'Bitte gehen Sie zum Schalter der Airline: Dort ist es möglich.',
  },
  'dcs.refused': {
    title: 'Dieser Check-in ist hier nicht möglich',
    next: 'Bitte gehen Sie mit Ihrem Pass zum Check-in-Schalter: Dort können Sie einchecken.',
  },
  'printer.paper-out': { title: 'Der Drucker hat kein Papier', next: printElsewhere },
  'printer.cover-open': { title: 'Der Drucker ist offen', next: printElsewhere },
  'printer.head-up': { title: 'Der Drucker ist offen', next: printElsewhere },
  'printer.jam': { title: 'Im Drucker klemmt Papier', next: printElsewhere },
  'printer.cutter': { title: 'Der Drucker kann nicht abschneiden', next: printElsewhere },
  'printer.ribbon-out': { title: 'Das Farbband ist verbraucht', next: printElsewhere },
  'printer.too-hot': { title: 'Der Drucker muss abkühlen', next: printElsewhere },
  'printer.paused': { title: 'Der Drucker ist angehalten', next: printElsewhere },
  'printer.defect': { title: 'Der Drucker ist defekt', next: printElsewhere },
  'printer.paper-low': { title: 'Das Papier ist fast verbraucht', next: goOn },
  'printer.output-blocked': {
    title: 'Im Drucker liegt noch ein Dokument',
    next: 'Wenn es Ihres ist, nehmen Sie es bitte.',
  },
  'device.unplugged': { title: 'Ein Gerät dieses Automaten fehlt', next: otherKiosk },
  'device.silent': { title: 'Ein Gerät dieses Automaten antwortet nicht', next: otherKiosk },
  'device.garbled': { title: 'Ein Gerät dieses Automaten ist gestört', next: otherKiosk },
  'device.no-access': { title: notSetUp, next: otherKiosk },
  'device.flapping': { title: 'Ein Gerät dieses Automaten setzt aus', next: otherKiosk },
  'device.ambiguous': { title: notSetUp, next: otherKiosk },
  'device.keyboard-mode': { title: notSetUp, next: otherKiosk },
  'print.refused': {
    title: 'Dieses Dokument kann hier nicht gedruckt werden',
    next: 'Es wurde nichts gedruckt. Bitte fragen Sie unser Personal.',
  },
  'print.pulled-back': {
    title: 'Ihre Bordkarte wurde in den Drucker eingezogen',
    next: 'Sie lag zu lange dort. Sie kann noch einmal gedruckt werden.',
  },
  'print.unconfirmed': {
    title: 'Es ist unklar, ob Ihre Bordkarte herauskam',
    next: 'Sehen Sie im Drucker nach, oder warten Sie auf unser Personal.',
  },
  'mail.untrusted': {
    title: 'E-Mail ist zurzeit nicht möglich',
    next: 'Bitte fotografieren Sie Ihre Bordkarte, oder lassen Sie sie drucken.',
  },
  'speech.unavailable': {
    title: 'Dieser Automat kann gerade nicht sprechen',
    next: 'Bitte rufen Sie unser Personal: Es hilft Ihnen beim Check-in.',
  },
  'outbox.full': { title: 'Dieser Automat wartet auf sein Netz', next: otherKiosk },
  'outbox.corrupt': { title: 'Dieser Automat wird geprüft', next: goOn },
};
