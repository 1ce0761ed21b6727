import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

const printElsewhere = 'Toute autre borne peut imprimer votre carte.';
const otherKiosk = 'Veuillez utiliser une autre borne.';
const notSetUp = 'Cette borne n’est pas encore configurée';
const goOn = 'Vous pouvez continuer.';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: 'Les cartes bancaires ne peuvent pas servir ici',
    next: 'Rien n’a été gardé de votre carte. Veuillez la ranger, et poser votre passeport sur le lecteur.',
  },
  'card.unreadable': {
    title: 'Votre carte n’a pas pu être lue',
    next: 'Repassez-la d’un geste régulier, jusqu’au bout. Ou posez votre passeport sur le lecteur.',
  },
  'card.unknown': {
    title: 'Cette carte ne peut pas servir ici',
    next: 'Veuillez poser votre passeport sur le lecteur.',
  },
  'scan.unreadable': {
    title: 'Le code n’a pas pu être lu',
    next: 'Tenez-le devant le scanner sans bouger. Ou posez votre passeport sur le lecteur.',
  },
  'scan.unknown': {
    title: 'Ce code ne peut pas servir ici',
    next: 'Veuillez poser votre passeport sur le lecteur.',
  },
  'booking.not-found': {
    title: 'Aucune réservation trouvée au départ de cet aéroport',
    next: 'Ce que vous avez présenté ou saisi n’en donne aucune. Vérifiez la compagnie et le jour, essayez autrement, ou demandez à notre personnel.',
  },
  'booking.name-differs': {
    title: 'Le nom de la réservation est différent',
    next: 'Notre personnel peut le corriger rapidement. Veuillez appeler quelqu’un, ou aller au comptoir d’enregistrement.',
  },
  'booking.birth-date-differs': {
    title: 'La date de naissance de la réservation est différente',
    next: 'Notre personnel peut comparer les deux et la corriger. Veuillez appeler quelqu’un, ou aller au comptoir d’enregistrement.',
  },
  'check-in.not-open': {
    title: 'Enregistrement pas encore ouvert',
    next: 'Veuillez revenir à l’ouverture.',
  },
  'check-in.closed': {
    title: 'L’enregistrement de votre vol est clos',
    next: 'Veuillez aller maintenant au comptoir de service : on vous y indiquera les vols suivants.',
  },
  'flight.cancelled': {
    title: 'Votre vol est annulé',
    next: 'Nous en sommes désolés. Si un autre vol est possible, vous pouvez le choisir ici ; pour tout le reste, notre personnel vous aide.',
  },
  'flight.missed': {
    title: 'Vous ne pouvez plus prendre ce vol',
    next: 'Il part avant votre arrivée. Allez au comptoir de service : on vous en trouve un autre.',
  },
  'flight.oversold': {
    title: 'Plus aucun siège pour vous',
    next: 'Nous en sommes désolés : le vol est surréservé. Vous êtes à l’heure et avez des droits, à imprimer ici. Le comptoir de service cherche des volontaires pour céder leur siège.',
  },
  'check-in.see-staff': {
    title: 'Veuillez voir notre personnel',
    next: 'Il termine votre enregistrement avec vous au comptoir. Appelez quelqu’un, ou allez-y avec votre passeport.',
  },
  'check-in.no-seat': {
    title: 'Votre siège est attribué au comptoir de service',
    next: 'Veuillez aller au comptoir de service avec votre passeport.',
  },
  'bags.payment-needed': {
    title: 'Vos bagages sont payants',
    next: 'Payez-les au comptoir de la compagnie : ils y seront étiquetés.',
  },
  'payment.needed': {
    title: 'Votre choix est payant',
    next: 'Veuillez choisir de nouveau, ou aller au comptoir de la compagnie.',
  },
  'check-in.conflict': {
    title: 'Veuillez voir notre personnel',
    next: 'Il réglera votre enregistrement avec vous. Appelez-le ici, ou allez au comptoir d’enregistrement.',
  },
  'dcs.away': { title: 'Système de la compagnie indisponible', next: goOn },
  'bags.refused': {
    title: 'Vos bagages se déposent au comptoir',
    next: 'Votre enregistrement est fait. Vos bagages seront étiquetés au comptoir de la compagnie.',
  },
  'bags.later': {
    title: 'Vos bagages sont payés',
    next: 'Le système de la compagnie ne répond pas pour l’instant. Vos bagages seront étiquetés à son comptoir.',
  },
  'bags.tag-refused': {
    title: 'La compagnie refuse une étiquette bagage',
    next: 'Ne laissez pas ce bagage à la dépose bagages. Il sera étiqueté de nouveau au comptoir de la compagnie.',
  },
  'payment.declined': {
    title: 'Le paiement a été refusé',
    next: 'Rien n’a été débité. Essayez une autre carte, ou allez au comptoir de la compagnie.',
  },
  'payment.cancelled': {
    title: 'Le paiement a été annulé',
    next: 'Rien n’a été débité. Réessayez, ou allez au comptoir de la compagnie.',
  },
  'payment.timed-out': {
    title: 'Aucune carte n’a été présentée',
    next: 'Rien n’a été débité. Réessayez, ou allez au comptoir de la compagnie.',
  },
  'payment.unavailable': {
    title: 'Impossible de payer ici pour l’instant',
    next: 'Rien n’a été débité. Vous pouvez payer au comptoir de la compagnie.',
  },
  'payment.unconfirmed': {
    title: 'Nous ne savons pas encore si votre carte est débitée',
    next: 'Si oui, le remboursement est automatique. Veuillez aller au comptoir de la compagnie et ne pas payer de nouveau ici.',
  },
  'payment.given-back': {
    title: 'Votre paiement vous est remboursé',
    next: 'Ce que vous avez payé n’a pas pu être fourni ici. Veuillez aller au comptoir de la compagnie.',
  },
  'payment.not-given-back': {
    title: 'La compagnie doit vous rembourser',
    next: 'Votre carte a été débitée, et cette borne ne peut pas l’annuler. Veuillez aller au comptoir de la compagnie : on vous y remboursera.',
  },
  'dcs.unreachable': {
    title: 'Le système de la compagnie ne répond pas',
    next: 'Rien n’est perdu. Veuillez réessayer dans un instant.',
  },
  'dcs.not-offered': {
    title: 'La compagnie n’offre pas cela aux bornes',
    next: 'Veuillez aller au comptoir de la compagnie : on le fera pour vous.',
  },
  'dcs.refused': {
    title: 'Cet enregistrement n’est pas possible ici',
    next: 'Veuillez aller au comptoir d’enregistrement avec votre passeport : on vous y enregistrera.',
  },
  'printer.paper-out': { title: 'L’imprimante n’a plus de papier', next: printElsewhere },
  'printer.cover-open': { title: 'L’imprimante est ouverte', next: printElsewhere },
  'printer.head-up': { title: 'L’imprimante est ouverte', next: printElsewhere },
  'printer.jam': { title: 'Du papier est coincé dans l’imprimante', next: printElsewhere },
  'printer.cutter': { title: 'L’imprimante ne peut pas couper le papier', next: printElsewhere },
  'printer.ribbon-out': { title: 'Le ruban de l’imprimante est épuisé', next: printElsewhere },
  'printer.too-hot': { title: 'L’imprimante doit refroidir', next: printElsewhere },
  'printer.paused': { title: 'L’imprimante est en pause', next: printElsewhere },
  'printer.defect': { title: 'L’imprimante est en panne', next: printElsewhere },
  'printer.paper-low': { title: 'Le papier est presque épuisé', next: goOn },
  'printer.output-blocked': {
    title: 'Un document est encore dans l’imprimante',
    next: 'S’il est à vous, veuillez le prendre.',
  },
  'device.unplugged': { title: 'Il manque un appareil à cette borne', next: otherKiosk },
  'device.silent': { title: 'Un appareil de cette borne ne répond pas', next: otherKiosk },
  'device.garbled': { title: 'Un appareil de cette borne est en panne', next: otherKiosk },
  'device.no-access': { title: notSetUp, next: otherKiosk },
  'device.flapping': { title: 'Un appareil de cette borne est instable', next: otherKiosk },
  'device.ambiguous': { title: notSetUp, next: otherKiosk },
  'device.keyboard-mode': { title: notSetUp, next: otherKiosk },
  'print.refused': {
    title: 'Ce document ne peut pas être imprimé ici',
    next: 'Rien n’a été imprimé. Veuillez demander à notre personnel.',
  },
  'print.pulled-back': {
    title: 'L’imprimante a repris votre carte d’embarquement',
    next: 'Elle y est restée trop longtemps. Vous pouvez la réimprimer.',
  },
  'print.unconfirmed': {
    title: 'Il n’est pas sûr que votre carte d’embarquement soit sortie',
    next: 'Regardez dans l’imprimante, ou attendez notre personnel.',
  },
  'mail.untrusted': {
    title: 'L’e-mail est indisponible pour l’instant',
    next: 'Veuillez photographier votre carte d’embarquement, ou l’imprimer.',
  },
  'speech.unavailable': {
    title: 'La borne ne peut pas parler à présent',
    next: 'Veuillez appeler notre personnel : il vous aide à vous enregistrer.',
  },
  'outbox.full': { title: 'Cette borne attend le réseau', next: otherKiosk },
  'outbox.corrupt': { title: 'Cette borne est en cours de contrôle', next: goOn },
};
