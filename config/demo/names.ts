/**
 * How people are called where they come from. Every surname says "example", "sample" or "somebody" in its language:
 * nobody is called so, and everybody's airline must cope with how such names are written.
 */
export interface NamingCustom {
  /** Whose passports carry such names, as ICAO 9303 writes the state. */
  readonly state: string;
  /** Out of all passengers, against the other customs. */
  readonly share: number;
  /** As the passport's visual zone prints them; the machine readable zone transliterates. */
  readonly surnames: readonly string[];
  readonly givenNames: readonly string[];
  /** How many given names people have. */
  readonly given: 0 | 1 | 2;
  /** In their own script, one for each surname. */
  readonly native?: readonly string[];
  /** How airlines write such names in bookings. */
  readonly booked: readonly BookedSpelling[];
}

/** What a booking makes of the name in a passport. All of them are the same person's name. */
export type BookedSpelling =
  | 'as-printed'
  /** `ANNAMRS` */
  | 'title-glued'
  /** `MEILIN` for `MEI LIN` */
  | 'run-together'
  /** `ANNE MARIE` for `ANNE-MARIE`, `OBRIEN` for `O'BRIEN` */
  | 'without-marks'
  /** `MULLER` for `MÜLLER` */
  | 'without-diacritics'
  /** `MUELLER` for `MÜLLER` */
  | 'transliterated'
  /** Someone with one name is booked under it twice. */
  | 'twice'
  /** A name field of twenty characters had no room for the end. */
  | 'cut';

export const NAMING_CUSTOMS: readonly NamingCustom[] = [
  {
    ...{ state: 'CHN', share: 52, given: 1 },
    surnames: ['YANGLI', 'MOUREN', 'JIASHE', 'SHIFAN', 'LIZI'],
    native: ['样例', '某人', '假设', '示范', '例子'],
    givenNames: [
      'MEI LIN',
      'XIAO MING',
      'JIA HAO',
      'YI',
      'SIU MING',
      'LÜ LAN',
      'WEI',
      'ZI XUAN',
      'YU TONG',
      'HAO',
    ],
    booked: ['as-printed', 'run-together', 'title-glued'],
  },
  {
    ...{ state: 'GBR', share: 10, given: 2 },
    surnames: ['PLACEHOLDER', 'SPECIMEN-HALL', "O'SAMPLE", 'NOBODY', 'MACEXAMPLE', 'SO-AND-SO'],
    givenNames: ['ANNE-MARIE', 'JOHN', 'AVA', 'OLIVER', 'GRACE', 'HARRY', 'ISLA', 'NOAH', 'ZOË', 'CHLOE'],
    booked: ['as-printed', 'title-glued', 'without-marks'],
  },
  {
    ...{ state: 'D', share: 7, given: 1 },
    surnames: ['MÜSTERMANN', 'BEISPIELSKÖNIG', 'GRÖßENMUSTER', 'VON BEISPIEL', 'PRÜFLING'],
    givenNames: ['JÖRG', 'ANNA LENA', 'KÄTHE', 'LUKAS', 'JÜRGEN', 'FRIEDERIKE', 'BJÖRN', 'UTE', 'MIA'],
    booked: ['as-printed', 'without-diacritics', 'transliterated'],
  },
  {
    ...{ state: 'ESP', share: 5, given: 2 },
    surnames: ['EJEMPLO DE LA MUESTRA', 'PRUEBA MODELO', 'FULANO MENGANO', 'MUÑECO ZUTANO', 'NÚÑEZ EJEMPLAR'],
    givenNames: ['MARÍA', 'JOSÉ', 'LUCÍA', 'ÍÑIGO', 'BEGOÑA', 'CARMEN', 'ÁNGEL', 'INÉS'],
    booked: ['as-printed', 'without-diacritics', 'title-glued', 'cut'],
  },
  {
    ...{ state: 'ARE', share: 4, given: 2 },
    surnames: ['AL MITHAL', 'BIN FULAN', 'AL-NAMUDHAJ', 'ABU ILLAN'],
    native: ['المثال', 'بن فلان', 'النموذج', 'أبو علان'],
    givenNames: ['FATIMA', 'ABDULRAHMAN', 'KHALID', 'MARYAM', 'YOUSEF', 'ABD AL-AZIZ', 'NOURA', 'OMAR'],
    booked: ['as-printed', 'without-marks', 'run-together', 'cut'],
  },
  {
    ...{ state: 'IDN', share: 3, given: 0 },
    surnames: ['CONTOH', 'MISALNYA', 'SIAPASAJA', 'TELADAN', 'PERCOBAAN'],
    givenNames: [],
    booked: ['as-printed', 'twice'],
  },
  {
    ...{ state: 'JPN', share: 6, given: 1 },
    surnames: ['MIHON', 'REIDAI', 'NANASHINO', 'TESUTO'],
    native: ['見本', '例題', '名無野', '試'],
    givenNames: ['HANAKO', 'TARO', 'KENICHI', 'YUI', 'SOTA', 'AOI', 'REN', 'SAKURA', 'SHOTARO'],
    booked: ['as-printed', 'title-glued'],
  },
  {
    ...{ state: 'KOR', share: 5, given: 1 },
    surnames: ['YESI', 'GYEONBON', 'AMUGAE'],
    native: ['예시', '견본', '아무개'],
    givenNames: ['MIN-JUN', 'SEO YEON', 'JI-HO', 'HA EUN', 'DO-YUN', 'GILDONG', 'YU-NA', 'SEUNG HYUN'],
    booked: ['as-printed', 'without-marks', 'run-together'],
  },
  {
    ...{ state: 'FRA', share: 3, given: 2 },
    surnames: ["D'EXEMPLE", 'MODÈLE-ÉCHANTILLON', 'UNTEL', 'DE L’ESSAI'],
    givenNames: ['JEAN-PIERRE', 'HÉLÈNE', 'CHLOÉ', 'FRANÇOIS', 'AGNÈS', 'LÉO', 'MARIE', 'ÉTIENNE'],
    booked: ['as-printed', 'without-marks', 'without-diacritics', 'cut'],
  },
  {
    ...{ state: 'DNK', share: 2, given: 1 },
    surnames: ['PRØVESEN', 'EKSEMPELGÅRD', 'TILFÆLDE'],
    givenNames: ['SØREN', 'ÅSE', 'KÆRE', 'LARS', 'BØRGE', 'IDA'],
    booked: ['as-printed', 'transliterated'],
  },
  {
    ...{ state: 'THA', share: 3, given: 1 },
    surnames: ['TUAYANGPHONGSATHORNCHAI', 'SOMMUTTIRATTANAWONG', 'BAEPCHABAPSUWANNARAT'],
    givenNames: ['SIRIPORN', 'KITTIPHONG', 'NATTHAWUT', 'ANONG', 'CHAIYAPHUM'],
    booked: ['as-printed', 'cut'],
  },
];
