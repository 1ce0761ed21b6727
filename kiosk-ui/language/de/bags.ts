export const bagMessages = {
  'tag.number': 'Gepäckanhänger {number} von {of}, für {name}',

  'bags.title': 'Wie viele Gepäckstücke geben Sie auf?',
  'bags.lead': 'Sie bekommen sie in {place} zurück.',
  'bags.fewer': 'Ein Stück weniger',
  'bags.more': 'Ein Stück mehr',
  'bags.lighter': 'Stück {number}: ein Kilogramm weniger',
  'bags.heavier': 'Stück {number}: ein Kilogramm mehr',
  'bags.count': '{count, plural, one {# Gepäckstück} other {# Gepäckstücke}}',
  'bags.number': 'Stück {number}',
  'bags.kilograms': '{kilograms, number} kg',
  'bags.weighed': 'gewogen',
  'bags.not-weighed': 'noch nicht gewogen',
  'bags.scale-free': 'Bitte Gepäck auf die Waage stellen.',
  'bags.scale-settling': 'Es wird gewogen. Einen Moment.',
  'bags.scale-weighed': 'Gewogen. Nehmen Sie das Stück herunter, dann stellen Sie das nächste auf.',
  'bags.scale-too-heavy':
    'Zu schwer: Ein Stück darf {kilograms, number} kg haben. Bitte nehmen Sie etwas heraus.',
  'bags.free': 'Für Sie frei',
  'bags.free-none': 'kein Stück',
  'bags.each': 'je bis zu {kilograms} kg',
  'bags.free-together': 'zusammen {kilograms} kg',
  'bags.before': 'Schon aufgegeben',
  'bags.to-pay': 'Nach dem Check-in zu zahlen',
  'bags.nothing': 'nichts',
  'bags.elsewhere':
    'Nicht für {names}: Der Flug geht woandershin. Für dieses Gepäck beginnen Sie danach neu.',
  'bags.desk': 'Weiteres Gepäck zahlen Sie am Schalter der Airline.',
  'bags.print-tags': 'Gepäckanhänger drucken',

  'pay.title': 'Zahlen Sie am Kartenterminal',
  'pay.lead': 'Karte hinhalten oder einstecken, dann der Anzeige des Terminals folgen.',
  'pay.checking': 'Einen Moment',
  'pay.checking-lead':
    'Wir klären, ob Ihre Karte belastet wurde. Das kann eine halbe Minute dauern. Bitte bleiben Sie, und zahlen Sie nicht noch einmal.',
  'pay.for-bags': 'Übergepäck',
  'pay.cancel': 'Zahlung abbrechen',
  'pay.paid': 'Vielen Dank',
  'pay.for-seat': 'Ihr Sitzplatz',
  'pay.paid-seat': 'Die Zahlung ist genehmigt. Der Platz gehört Ihnen.',
  'pay.for-seats': 'Ihre Sitzplätze',
  'pay.paid-seats': 'Die Zahlung ist genehmigt. Die Plätze gehören Ihnen.',
  'pay.paid-bags': 'Die Zahlung ist genehmigt. Jetzt folgen Ihre Gepäckanhänger.',
  'pay.without': 'Ohne Gepäck weiter',

  'tags.title':
    '{count, plural, one {Befestigen Sie den Anhänger am Gepäck} other {Befestigen Sie die # Anhänger am Gepäck}}',
  'tags.lead': 'Nehmen Sie alles aus dem Anhängerdrucker.',
  'tags.loop': 'Ziehen Sie den Anhänger durch den Griff.',
  'tags.press': 'Ziehen Sie die Folie ab, und drücken Sie die Enden aufeinander.',
  'tags.claim': 'Behalten Sie den kleinen Teil mit der Nummer.',
  'tags.drop': 'Bringen Sie Ihr Gepäck zur Gepäckabgabe. Sie bekommen es in {place} zurück.',
  'tags.drop-apart':
    'Bringen Sie Ihr Gepäck zur Gepäckabgabe. Jedes Stück bekommen Sie dort zurück, wo sein Anhänger es sagt: {places}.',
  'tags.done': '{count, plural, one {Der Anhänger ist fest} other {Die Anhänger sind fest}}',
  'tags.left':
    'Noch geht nicht alles mit. Befestigen Sie erst diese Anhänger: Danach steht hier, was mitgeht.',
  'bags.partly': 'Noch geht nicht Ihr ganzes Gepäck mit',
  'bags.partly-again':
    'Das System der Airline hat nicht für alles geantwortet. Versuchen Sie es erneut, oder bringen Sie den Rest zum Schalter der Airline.',
  'bags.partly-desk':
    'Die Airline nimmt hier nicht alles an. Anhänger für den Rest gibt es an ihrem Schalter.',
  'bags.go': '{count, plural, one {Ein Stück geht mit} other {# Stücke gehen mit}}',
  'bags.go-how':
    '{count, plural, one {Anhänger befestigen und das Stück} other {Anhänger befestigen und die Stücke}} zur Gepäckabgabe bringen.',
  'bags.stay': '{count, plural, one {Ein Stück geht noch nicht mit} other {# Stücke gehen noch nicht mit}}',
  'bags.stay-how':
    '{count, plural, one {Bringen Sie es zum Schalter der Airline. Lassen Sie es nicht} other {Bringen Sie sie zum Schalter der Airline. Lassen Sie sie nicht}} an der Gepäckabgabe.',
  'bags.one': 'Gepäck',
  'bags.tag': 'Anhänger {number}',
  'bags.tag-refused': 'Anhänger {number} ist ungültig',
  'bags.no-tag': 'Ohne Anhänger',
  'bags.without-others': 'Ohne den Rest weiter',
};
