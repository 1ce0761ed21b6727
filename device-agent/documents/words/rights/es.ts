import type { RightsWords } from './rights-words.ts';

export const ES_RIGHTS: RightsWords = {
  heading: 'SUS DERECHOS',
  care: {
    airline: 'Mientras espera, gratis:',
    passenger: 'Mientras espera, a su cargo y con ayuda de la compañía:',
    cause: 'Mientras espera, gratis si la causa es de la compañía; si no, a su cargo:',
  },
  careItems: {
    meals: 'comidas y bebidas',
    calls: 'dos llamadas o correos',
    hotel: 'hotel y traslado si debe pasar la noche',
  },
  separator: ', ',
  choice: {
    refund: 'Si ya no desea viajar: reembolso.',
    'another-flight': 'Puede tomar otro vuelo sin coste.',
    both: 'Puede elegir: reembolso, u otro vuelo sin coste.',
  },
  compensation: {
    owed: 'Compensación por pasajero: {amount}.',
    maybe:
      'Compensación por pasajero: {amount}, salvo que la compañía demuestre que no pudo evitar la causa.',
    maybeUnnamed: 'Puede haber compensación, según la distancia y el retraso.',
    fareShare: 'Compensación por pasajero: {percent} % del precio del billete, como máximo {amount}.',
    cause: 'Sin compensación fija, por la causa que indica la compañía. Puede impugnarla.',
    shortDelay: 'Sin compensación fija por un retraso tan corto.',
    toldInTime: 'Sin compensación fija, porque se le avisó a tiempo.',
    notInThisLaw: 'Sin compensación fija en esta norma.',
    provenLoss:
      'Daño probado por el retraso: hasta {amount}, salvo que la compañía hiciera todo lo razonable.',
    airlineOwed: 'Según las normas de la compañía, compensación por pasajero: {amount}.',
    airlineMaybe:
      'Según las normas de la compañía, si la causa es suya, compensación por pasajero: {amount}.',
    airlineUnnamed: 'La compensación sigue las normas publicadas por la compañía. Pídalas.',
  },
  uncertain: 'si se aplica a este vuelo y transportista',
  claim: 'Para reclamar, escriba a la compañía y adjunte una copia de este justificante.',
  complaints: 'Si la compañía no responde:',
  asOf: 'Resumen de la ley a {date}. Prevalece la propia norma.',
};
