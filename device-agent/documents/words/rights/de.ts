import type { RightsWords } from './rights-words.ts';

export const DE_RIGHTS: RightsWords = {
  heading: 'IHRE RECHTE',
  care: {
    airline: 'Während Sie warten, kostenlos:',
    passenger: 'Während Sie warten, auf eigene Kosten und mit Hilfe der Fluggesellschaft:',
    cause: 'Während Sie warten, kostenlos, wenn es an der Fluggesellschaft liegt, sonst auf eigene Kosten:',
  },
  careItems: {
    meals: 'Mahlzeiten und Getränke',
    calls: 'zwei Anrufe oder E-Mails',
    hotel: 'Hotel und Weg dorthin, wenn Sie übernachten müssen',
  },
  separator: ', ',
  choice: {
    refund: 'Wenn Sie nicht mehr reisen wollen: Ihr Geld zurück.',
    'another-flight': 'Sie können kostenlos einen anderen Flug nehmen.',
    both: 'Sie haben die Wahl: Ihr Geld zurück oder kostenlos ein anderer Flug.',
  },
  compensation: {
    owed: 'Ausgleich je Fluggast: {amount}.',
    maybe:
      'Ausgleich je Fluggast: {amount}, außer die Fluggesellschaft weist nach, dass die Ursache nicht zu vermeiden war.',
    maybeUnnamed: 'Ausgleich kann zustehen, je nach Entfernung und Verspätung.',
    fareShare: 'Ausgleich je Fluggast: {percent} % des Flugpreises, höchstens {amount}.',
    cause:
      'Kein fester Ausgleich, wegen des Grundes, den die Fluggesellschaft angibt. Sie können ihn bestreiten.',
    shortDelay: 'Kein fester Ausgleich bei einer so kurzen Verspätung.',
    toldInTime: 'Kein fester Ausgleich, weil Sie rechtzeitig informiert wurden.',
    notInThisLaw: 'Kein fester Ausgleich nach diesem Recht.',
    provenLoss:
      'Nachgewiesener Schaden durch die Verspätung: bis {amount}, außer die Fluggesellschaft hat alles Zumutbare getan.',
    airlineOwed: 'Nach den Regeln der Fluggesellschaft, Ausgleich je Fluggast: {amount}.',
    airlineMaybe:
      'Nach den Regeln der Fluggesellschaft, wenn es an ihr liegt, Ausgleich je Fluggast: {amount}.',
    airlineUnnamed: 'Ausgleich nach den veröffentlichten Regeln der Fluggesellschaft. Fragen Sie danach.',
  },
  uncertain: 'wenn es für diesen Flug und diese Fluggesellschaft gilt',
  claim: 'Ansprüche stellen Sie schriftlich bei der Fluggesellschaft, mit einer Kopie dieses Schreibens.',
  complaints: 'Wenn die Fluggesellschaft nicht antwortet:',
  asOf: 'Zusammenfassung des Rechts, Stand {date}. Maßgeblich sind die Vorschriften selbst.',
};
