export const screenMessages = {
  'frame.steps': 'Schritte Ihres Check-ins',
  'frame.step.passport': 'Buchung',
  'frame.step.confirm': 'Bestätigen',
  'frame.step.pass': 'Bordkarte',
  'frame.step.gate': 'Zum Gate',
  'frame.back': 'Zurück',
  'frame.help': 'Hilfe',
  'frame.language': 'Sprache',
  'frame.someone-coming': 'Personal ist gerufen',
  'frame.finish': 'Fertig',
  'frame.continue': 'Weiter',

  'welcome.title': 'Hier einchecken',
  'welcome.passport': 'Legen Sie Ihren Pass auf das Lesegerät, oder berühren Sie den Bildschirm',
  'welcome.start': 'Zum Starten berühren',
  'welcome.document-left':
    'Auf dem Lesegerät liegt ein Dokument. Wenn es Ihres ist, nehmen Sie es mit, oder legen Sie es zum Einchecken neu auf.',

  'guidance.title': 'Zeigen Sie Ihren Pass',
  'guidance.open': 'Schlagen Sie die Seite mit Ihrem Foto auf.',
  'guidance.lay': 'Legen Sie das Foto nach unten auf das Lesegerät, und halten Sie den Pass still.',
  'guidance.why': 'Wir suchen damit nur Ihre Buchung.',

  'guidance.type': 'Buchungscode eingeben',
  'guidance.others': 'Oder scannen Sie den Code Ihrer Buchung, oder nutzen Sie Ihre Vielfliegerkarte.',
  'find.title': 'Buchung suchen',
  'find.lead': 'Wie auf Ihrer Buchung oder Ihrem Ticket.',
  'find.lacks':
    'Geben Sie zuerst den ganzen Code ein: 6 Buchstaben und Ziffern, oder die 13 Ziffern des Tickets.',
  'find.lacks-surname': 'Geben Sie zuerst Ihren Nachnamen ein.',
  'find.reference': 'Buchungscode oder Ticketnummer',
  'find.surname': 'Nachname',
  'find.to-surname': 'Weiter: Nachname',
  'find.search': 'Meine Buchung suchen',
  'find.space': 'Leertaste',
  'find.delete': 'Löschen',
  'flights.title': 'Welcher Flug?',
  'flights.title-instead': 'Anderen Flug wählen',
  'flights.lead-instead':
    'Die Airline kann Sie auf einem dieser Flüge mitnehmen. Die früheste Ankunft zuerst.',
  'flights.lead-missed':
    '{flight} nach {place} startet, bevor Sie landen. Die Airline kann Sie stattdessen auf einem dieser Flüge mitnehmen. Die früheste Ankunft zuerst.',
  'flights.lead-cancelled':
    '{flight} nach {place} ist gestrichen. Die Airline kann Sie stattdessen auf einem dieser Flüge mitnehmen. Die früheste Ankunft zuerst.',
  'flights.lead-delayed':
    '{flight} nach {place} startet {hours, plural, one {# Stunde} other {# Stunden}} später. Die Airline kann Sie stattdessen auf einem dieser Flüge mitnehmen, die eher ankommen. Die früheste Ankunft zuerst.',
  'flights.take': '{flight} nehmen',
  'flights.keep': 'Keiner davon: am Schalter einen anderen Weg suchen',
  'flights.keep-delayed': '{flight} behalten: {times}',
  'flights.times': '{departure}, Ankunft {arrival}',
  'flights.arrival-day':
    '{time} {days, plural, =1 {am nächsten Tag} =-1 {am Tag davor} other {# Tage später}}',
  'refused.alternatives': 'Andere Flüge zeigen',
  'pass.was': 'statt {time}',
  'flights.lead': 'Sie können für mehrere Flüge einchecken.',
  'flights.lead-gone':
    'Für einige dieser Flüge können Sie nicht mehr einchecken. Wählen Sie den, zu dem Sie gekommen sind.',
  'flights.gone-cancelled': 'Gestrichen',
  'flights.gone-closed': 'Check-in beendet',
  'flights.title-booking': 'Welche Buchung?',
  'flights.lead-booking':
    'Auf diesem Flug gibt es mehrere Buchungen auf diesen Namen. Vergleichen Sie mit Ihrem Buchungscode.',
  'flights.reference-ends': 'Buchungscode endet auf',
  'flights.seat': 'Platz {seat}',
  'party.title': 'Wer checkt ein?',
  'party.lead': 'Berühren Sie einen Namen, um jemanden auszulassen oder wieder dazuzunehmen.',
  'party.continue': '{count, plural, one {Weiter mit # Person} other {Weiter mit # Personen}}',
  'party.adult-needed': 'Ohne Erwachsene geht es nicht',
  'party.checked-in': 'schon eingecheckt',
  'party.refused': 'bitte zum Personal',
  'party.child': 'Kind',
  'party.with-infant': 'mit {name} auf dem Schoß',
  'party.on-lap': 'auf dem Schoß',

  'pass.number': 'Bordkarte {number} von {of}, für {name}',
  'confirm.with': 'Mit {count} anderen',
  'confirm.then': 'Danach {flight} nach {place}',
  'confirm.has-bags': 'Ich habe Gepäck',
  'flights.gone-missed': 'Geht zu früh',
  'confirm.instruction-lost':
    'Nicht alle Flüge Ihrer Reise sind erreichbar: Wir checken Sie ein, so weit Sie kommen. Am Serviceschalter findet man einen anderen Weg für Sie.',
  'confirm.closed': 'Der Check-in ist beendet: Gepäck und Plätze bleiben, wie sie sind',
  'confirm.bags-away': 'Gepäck geben Sie am Schalter der Airline auf',

  'refused.another-way': 'Anders versuchen',
  'goodbye.left-out': 'Einchecken war hier nicht möglich. Bitte wenden Sie sich an unser Personal.',
  'goodbye.left-out-lost':
    'Diesen Flug können Sie nicht nehmen. Bitte gehen Sie jetzt zum Serviceschalter: Dort findet man einen anderen.',
  'goodbye.left-out-flight': 'Bitte checken Sie für diesen Flug dort ein, wo Sie umsteigen.',

  'identifying.title': 'Ihre Buchung wird gesucht',
  'identifying.read': 'Ihre Angaben sind gelesen',
  'identifying.looking': 'Anfrage bei der Airline',
  'identifying.wait': 'Das dauert einige Sekunden. Ihr Pass kann liegen bleiben.',

  'confirm.greeting-member': 'Willkommen zurück, {name}',
  'confirm.greeting': 'Guten Tag, {name}',
  'confirm.instruction': 'Prüfen Sie Flug und Bilder, dann einmal berühren.',
  'confirm.instruction-print': 'Sie sind schon eingecheckt. Ihre Bordkarte kann hier gedruckt werden.',
  'confirm.instruction-changed':
    'Ihre Buchung hat sich gerade geändert. Prüfen Sie Ihren Flug noch einmal, bevor Sie bestätigen.',
  'confirm.instruction-new-pass':
    'Ihr Platz hat sich geändert. Drucken Sie die neue Bordkarte: Die alte gilt nicht mehr.',
  'confirm.apart':
    'Nicht neben einem Erwachsenen Ihrer Gruppe: {names}. Ändern Sie hier die Plätze, oder fragen Sie unser Personal.',
  'confirm.apart-onward':
    'Auf {flight} ohne Platz neben einem Erwachsenen Ihrer Gruppe: {names}. Bitte fragen Sie unser Personal.',
  'confirm.instruction-safety':
    'Zur Sicherheit wurde ein Platz geändert: Nicht jeder darf am Ausgang sitzen. Prüfen Sie ihn, dann checken Sie ein.',
  'confirm.owed':
    '{amount} für Ihren früheren Platz konnten hier nicht erstattet werden. Das tut der Schalter der Airline.',
  'confirm.delayed': 'Ihr Flug ist verspätet: Abflug {time} statt {was}.',
  'confirm.goods': 'Im Gepäck nicht erlaubt',
  'confirm.none': 'Mein Gepäck hält diese Regeln ein',
  'confirm.check-in': 'Einchecken',
  'confirm.print': 'Bordkarte drucken',

  'list.separator': ', ',

  'confirm.change-seat': 'Platz ändern',

  'goods.batteries': 'Powerbanks, Ersatzakkus',
  'goods.batteries-where': 'im Aufgabegepäck',
  'goods.lighters': 'Feuerzeuge, Zündhölzer',
  'goods.fireworks': 'Feuerwerk, Sprengstoff',
  'goods.gas': 'Gaskartuschen',
  'goods.flammable': 'Benzin, Farbe, Verdünner',
  'goods.corrosive': 'Bleiche, Säuren, Gift',
  'goods.weapons': 'Waffen, Pfefferspray',
  'goods.knives': 'Messer, Klingen',
  'goods.knives-where': 'im Handgepäck',

  'pass.flight': 'Flug',
  'pass.boarding': 'Einstieg',
  'pass.departs': 'Abflug',
  'pass.gate': 'Gate',
  'pass.gate-unknown': 'Siehe Anzeige',
  'pass.terminal': 'Terminal',
  'pass.seat': 'Platz',

  'progress.title': 'Sie werden eingecheckt',
  'progress.title-printing': 'Ihre Bordkarte wird gedruckt',
  'progress.title-tag': 'Ihre Gepäckanhänger werden gedruckt',
  'progress.prepare-tag': 'Gepäckanhänger vorbereitet',
  'progress.stay-tag': 'Bitte warten Sie: Ihre Gepäckanhänger kommen [tag-printer] heraus.',
  'progress.check-in': 'Check-in bei der Airline',
  'progress.prepare': 'Bordkarte vorbereitet',
  'progress.print': 'Drucken',
  'progress.done': 'fertig',
  'progress.now': 'läuft',
  'progress.next': 'folgt',
  'progress.stay': 'Bitte warten Sie: Ihre Bordkarte kommt [pass-printer] heraus.',

  'take.title': 'Nehmen Sie Ihre Bordkarte',
  'take.title-tag': 'Nehmen Sie den Anhänger',
  'take.where': 'Im Drucker [pass-printer].',
  'take.where-tag': 'Im Drucker [tag-printer].',

  'failed.title': 'Sie sind eingecheckt',
  'failed.seat': 'Platz {seat} gehört Ihnen',
  'failed.stopped': 'Es kam keine Bordkarte heraus.',
  'failed.stopped-tag': 'Es kam kein Anhänger heraus.',
  'failed.elsewhere-tag':
    'Ihr Gepäck ist erfasst: Den Anhänger gibt es am Schalter der Airline oder an jedem anderen Automaten.',
  'failed.ready': 'Jetzt kann gedruckt werden.',
  'failed.reprint': 'Neu drucken',
  'failed.elsewhere': 'Jeder andere Automat kann drucken: Zeigen Sie dort Ihren Pass.',
  'failed.finish': 'Ohne Drucken weiter',

  'mail.ask': 'Auch per E-Mail senden',
  'mail.known': 'An die Adresse Ihrer Buchung senden',
  'mail.another': 'Oder eine andere E-Mail-Adresse',
  'mail.title': 'Wohin senden wir sie?',
  'mail.lead': 'Die Adresse dient nur dieser einen Nachricht und wird dann gelöscht.',
  'mail.address': 'Ihre E-Mail-Adresse',
  'mail.not': 'Nicht senden',
  'mail.asked': 'Wird gesendet',
  'mail.queued': 'Die E-Mail ist unterwegs zu Ihnen.',
  'mail.failed': 'Senden ist jetzt nicht möglich. Bitte machen Sie ein Foto.',

  'phone.ask': 'Lieber aufs Handy',
  'phone.also': 'Auch aufs Handy',
  'phone.no-paper': 'Kein Papier: Bordkarte aufs Handy',
  'phone.title': 'Fotografieren Sie Ihre Bordkarte',
  'phone.lead': 'Zeigen Sie das Foto an der Sicherheitskontrolle und am Gate.',
  'phone.lead-of':
    'Bordkarte {number} von {of}. Zeigen Sie ein Foto von jeder an der Sicherheitskontrolle und am Gate.',
  'phone.how':
    'Der Code ist in der Mitte des Bildschirms. Halten Sie das Handy aufrecht davor, etwa einen Unterarm entfernt. Ist das schwierig, drücken Sie Hilfe.',
  'phone.paper': 'Doch auf Papier',
  'phone.code-of': 'Bordkarte von {name} als Code',
  'phone.copy': 'Kopie',
  'phone.next': 'Weiter: {name}',
  'phone.done': 'Ich habe sie auf dem Handy',

  'unconfirmed.doubt': 'Es ist unklar, ob Ihre Bordkarte herauskam. Sehen Sie im Drucker nach.',
  'unconfirmed.doubt-tag': 'Es ist unklar, ob Ihr Gepäckanhänger herauskam. Sehen Sie im Drucker nach.',
  'unconfirmed.has-tag': 'Ich habe den Anhänger',
  'unconfirmed.called': 'Jemand vom Personal ist gerufen und sieht nach.',
  'unconfirmed.recorded':
    'Ein neuer Druck wird als Zweitdruck vermerkt. Taucht der erste auf, geben Sie ihn dem Personal.',
  'unconfirmed.reprint': 'Nichts kam heraus: neu drucken',
  'unconfirmed.has-pass': 'Ich habe meine Bordkarte',
  'unconfirmed.finish': 'Nichts kam heraus: ohne weiter',

  'goodbye.title': 'Guten Flug, {name}',
  'goodbye.title-no-pass': 'Sie sind eingecheckt, {name}',
  'goodbye.flight': 'Flug {flight} nach {place}',
  'goodbye.look-up': 'Ihr Gate steht auf den Anzeigen',
  'goodbye.way': 'Folgen Sie den Schildern zur Sicherheitskontrolle. Seien Sie bis {time} am Gate.',
  'goodbye.take-passport': 'Nehmen Sie Ihren Pass mit',
  'goodbye.passport-where': 'Er liegt noch auf dem Lesegerät.',
  'goodbye.no-pass': 'Drucken Sie Ihre Bordkarte an einem anderen Automaten: Zeigen Sie dort Ihren Pass.',

  'standby.instruction': 'Sie sind auf der Warteliste. Prüfen Sie Flug und Bilder, dann einmal berühren.',
  'standby.instruction-print':
    'Sie stehen auf der Warteliste. Ihre Wartekarte kann noch einmal gedruckt werden.',
  'standby.join': 'Auf die Warteliste setzen',
  'standby.print': 'Wartekarte drucken',
  'standby.waiting':
    '{waiting, plural, =0 {Sonst wartet niemand auf einen Platz} one {# Person wartet auf einen Platz} other {# Personen warten auf einen Platz}}',
  'standby.place': 'Auf der Warteliste: {place} von {waiting}',
  'standby.decided': 'Platzvergabe um {time}',
  'standby.title': 'Sie stehen auf der Warteliste, {name}',
  'standby.come-back':
    'Platzvergabe um {time}. Zeigen Sie dann hier wieder Ihren Pass, oder fragen Sie am Gate. Die Wartekarte allein berechtigt nicht zum Einstieg.',

  'refused.retry': 'Noch einmal',
  'refused.opens': 'Check-in ab',
  'refused.closed': 'Check-in endete',
  'refused.desk': 'Serviceschalter',
  'refused.help': 'Personal rufen',
  'refused.help-coming': 'Personal ist gerufen.',

  'out.title': 'Außer Betrieb',
  'out.elsewhere': 'Bitte nutzen Sie einen anderen Automaten oder den Schalter der Airline.',
  'out.recovers': 'Dieser Automat startet von selbst wieder.',
  'out.replaced': 'Dieser Automat wird auf einem anderen Bildschirm genutzt.',
  'out.take-back': 'Hier nutzen',

  'notice.close': 'OK',

  'help.title': 'Wir rufen Personal',
  'help.text': 'Bitte bleiben Sie hier. Sie können jederzeit auch selbst weitermachen.',

  'leaving.title': 'Möchten Sie aufhören?',
  'leaving.text': 'Wenn Sie wiederkommen, beginnen Sie von vorn.',
  'leaving.stay': 'Nein, weitermachen',
  'leaving.end': 'Ja, aufhören',
  'timer.title': 'Sind Sie noch da?',
  'timer.text':
    'Berühren Sie den Bildschirm oder drücken Sie eine Taste. Sonst endet Ihr Vorgang, und eine Bordkarte im Drucker wird eingezogen.',
  'timer.more': 'Ich brauche mehr Zeit',
};
