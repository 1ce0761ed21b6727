import type { RightsWords } from './rights-words.ts';

export const FR_RIGHTS: RightsWords = {
  heading: 'VOS DROITS',
  care: {
    airline: 'Pendant l’attente, gratuitement :',
    passenger: 'Pendant l’attente, à vos frais et avec l’aide de la compagnie :',
    cause: 'Pendant l’attente, gratuitement si la compagnie est en cause, sinon à vos frais :',
  },
  careItems: {
    meals: 'repas et boissons',
    calls: 'deux appels ou courriels',
    hotel: 'hôtel et transport si vous devez passer la nuit',
  },
  separator: ', ',
  choice: {
    refund: 'Si vous ne voulez plus voyager : remboursement.',
    'another-flight': 'Vous pouvez prendre un autre vol, sans frais.',
    both: 'Vous avez le choix : remboursement, ou autre vol sans frais.',
  },
  compensation: {
    owed: 'Indemnité par passager : {amount}.',
    maybe:
      'Indemnité par passager : {amount}, sauf si la compagnie prouve qu’elle ne pouvait éviter la cause.',
    maybeUnnamed: 'Une indemnité peut être due, selon la distance et le retard.',
    fareShare: 'Indemnité par passager : {percent} % du prix du billet, au plus {amount}.',
    cause: 'Pas d’indemnité fixe, pour le motif donné par la compagnie. Vous pouvez le contester.',
    shortDelay: 'Pas d’indemnité fixe pour un retard aussi court.',
    toldInTime: 'Pas d’indemnité fixe, car vous avez été prévenu à temps.',
    notInThisLaw: 'Pas d’indemnité fixe dans ce texte.',
    provenLoss:
      'Dommage prouvé causé par le retard : jusqu’à {amount}, sauf si la compagnie a fait tout le nécessaire.',
    airlineOwed: 'Selon les règles de la compagnie, indemnité par passager : {amount}.',
    airlineMaybe:
      'Selon les règles de la compagnie, si elle est en cause, indemnité par passager : {amount}.',
    airlineUnnamed: 'L’indemnité suit les règles publiées par la compagnie. Demandez-les.',
  },
  uncertain: 's’il s’applique à ce vol et à ce transporteur',
  claim: 'Pour réclamer, écrivez à la compagnie et joignez une copie de cette attestation.',
  complaints: 'Si la compagnie ne répond pas :',
  asOf: 'Résumé du droit au {date}. Seuls les textes font foi.',
};
