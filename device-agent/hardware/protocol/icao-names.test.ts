import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBookedShortFor, isSurnameOf, type PersonName, sameName, transliterate } from './icao-names.ts';

/** `SURNAME/GIVEN`, as bookings write it. */
const named = (written: string): PersonName => {
  const [surname = '', givenNames = ''] = written.split('/');
  return { surname, givenNames };
};
const same = (a: string, b: string) => {
  const answer = sameName(named(a), named(b));
  expect(sameName(named(b), named(a))).toBe(answer);
  return answer;
};

test.each([
  ['Müller', 'MUELLER'],
  ['Straße', 'STRASSE'],
  ['Åse Bjørnæs', 'AASE BJOERNAES'],
  ['Núñez', 'NUNEZ'],
  ['Þórðardóttir', 'THORDARDOTTIR'],
  ['Łukasz Żółć', 'LUKASZ ZOLC'],
  ['Đặng Văn Ơn', 'DANG VAN ON'],
  ['İbrahim Yıldız', 'IBRAHIM YILDIZ'],
  ['Œuvré', 'OEUVRE'],
  ['Mu\u0308ller', 'MUELLER'],
  ["O'Neil-Ĳssel", 'ONEIL-IJSSEL'],
  ['李', '李'],
])('%s is written %s', (name, written) => {
  expect(transliterate(name)).toBe(written);
});

describe('the same name', () => {
  test.each([
    ['CHAN/SIU MING', 'CHAN/SIUMING', 'Hong Kong: the given name in one word or two'],
    ['CHAN/SIU MING', 'CHAN/SIU-MING', 'Hong Kong: or with a hyphen'],
    ['CHAN SIU MING', 'CHAN/SIUMING', 'a name that nobody divided'],
    ['Chan/Siu Ming', 'CHAN/SIU MING', 'lower case'],
    ['KIM/MIN JUN', 'KIM/MINJUN', 'Korea'],
    ['NGUYỄN/THỊ ÁNH', 'NGUYEN/THI ANH', 'Vietnam'],
    ['MÜLLER/JÖRG', 'MUELLER/JOERG', 'Germany, as in the machine readable zone'],
    ['MÜLLER/JÖRG', 'MULLER/JORG', 'Germany, as typed without umlauts'],
    ['MUELLER/JOERG', 'MULLER/JORG', 'both without the umlaut'],
    ['MUXXLLER/HANS', 'MÜLLER/HANS', 'the other spelling that ICAO allows'],
    ['GROß/ANNA', 'GROSS/ANNA', 'Germany, sharp s'],
    ['ØSTERGÅRD/SØREN', 'OESTERGAARD/SOEREN', 'Denmark'],
    ['ØSTERGÅRD/SØREN', 'OSTERGARD/SOREN', 'Denmark, bare'],
    ['ÞÓRSDÓTTIR/BJÖRK', 'THORSDOTTIR/BJORK', 'Iceland'],
    ['NÚÑEZ DE LA PEÑA/JOSÉ', 'NUNEZDELAPENA/JOSE', 'Spain: compound surname'],
    ['GARCÍA-MÁRQUEZ/GABRIEL', 'GARCIA MARQUEZ/GABRIEL', 'a hyphen or a space'],
    ["O'BRIEN/SEÁN", 'OBRIEN/SEAN', 'Ireland'],
    ['VAN DER BERG/PIET', 'VANDERBERG/PIET', 'Netherlands'],
    ['D’ARCY/LÉA', 'DARCY/LEA', 'France, typographic apostrophe'],
    ['KAʻAHUMANU/LEI', 'KAAHUMANU/LEI', 'Hawaiʻi, an ʻokina'],
    ['Oʼreilly/ANNA', 'OREILLY/ANNA', 'an apostrophe among the letters'],
    ['MƏMMƏDOV/ƏLİ', 'MEMMEDOV/ELI', 'Azerbaijan'],
    ['YILDIZ/İBRAHİM', 'YILDIZ/IBRAHIM', 'Turkey'],
    ['WAŁĘSA/LECH', 'WALESA/LECH', 'Poland'],
    ['SUKARNO', 'SUKARNO/FNU', 'Indonesia: one name, first name unknown'],
    ['SUKARNO', 'SUKARNO/SUKARNO', 'one name, written twice'],
    ['SUKARNO', 'SUKARNO/MR', 'one name and a title'],
    ['SUKARNO', 'LNU/SUKARNO', 'one name, last name unknown'],
    ['SMITH/JOHN', 'SMITH/JOHNMR', 'a title glued on'],
    ['SMITH/JOHN', 'SMITH/JOHN MR', 'a title apart'],
    ['SMITH/JANE', 'SMITH/JANEMRS', 'MRS'],
    ['SMITH/JANE', 'SMITH/JANEMISS', 'MISS'],
    ['SMITH/TIM', 'SMITH/TIMMSTR', 'MSTR'],
    ['SMITH/JOHN', 'SMITH/JOHNPROFDR', 'two titles'],
    ['SMITH/JOHN', 'SMITH/DR JOHN', 'a title in front'],
    ['SMITH/JOHN', 'DR SMITH/JOHN', 'a title before the surname'],
    ['MS/ANNA', 'MS/ANNA MS', 'a surname that looks like a title'],
    ['EL SAYED/AMR', 'ELSAYED/AMRMR', 'a name that looks like a title'],
    ['ERIKSSON/ANNA MARIA', 'ERIKSSON/ANNA MARIA MS', 'two given names and a title'],
    ['SMITH/JOHN JR', 'SMITH JR/JOHN', 'a son, whose suffix stands behind either name'],
    ['SMITH/JOHN JR MR', 'SMITH JR/JOHN', 'a suffix and a title'],
    ['SMITH JR/JOHN', 'SMITH JR/JOHN', 'a suffix in one place'],
    ['SMITHJR/JOHN', 'SMITH JR/JOHN', 'a suffix glued on'],
    ['II/NAOSUKE', 'II/NAOSUKE', 'a family whose name looks like a suffix'],
    ['ZHANG/SAN', 'ZHANG/SAN CHD', 'a child, as reservation systems mark it'],
    ['ZHANG/SAN', 'ZHANG/SAN(CHD)', 'the same in brackets'],
    ['ZHANG/SAN', 'ZHANG/SAN MSTR CHD', 'a title and the mark of a child'],
    ['ZHANG/SAN', 'ZHANG/SAN INF', 'an infant'],
    ['ZHANG/CHD', 'ZHANG/CHD', 'a mark that is the whole name'],
    ['LYU/WEI', 'LV/WEI', '吕 in a passport, and as it is typed'],
    ['LYU/WEI', 'LUE/WEI', 'as machine readable zones write Ü'],
    ['LÜ/WEI', 'LYU/WEI', 'with its Ü'],
    ['WANG/LYUPING', 'WANG/LV PING', 'Ü in a given name'],
    ['WANG/XIAONYU', 'WANG/XIAO NV', 'Ü at the end of one'],
    ['SCHWARZENBERGER/MAXIMILIAN', 'SCHWARZENBERGER/MAXI', 'cut at 20 characters'],
    ['SCHWARZENBERGER/ANNA', 'SCHWARZENBERGER/ANNA', 'exactly 20 characters'],
    ['WOLFESCHLEGELSTEINHAUSEN/HUBERT', 'WOLFESCHLEGELSTEINHA', 'cut within the surname'],
    ['HOLLENDOERFERMAN/ANA MARIA', 'HOLLENDOERFERMAN/ANA', 'cut after a given name'],
    ['FERNANDEZGARCIAX/AN MARIA', 'FERNANDEZGARCIAX/AN', 'cut, and the blank at the end trimmed'],
    ['HOLLENDOERFERM/JANE', 'HOLLENDOERFERM/JANEM', 'cut within a title'],
    ['ACKERMANN/JUSTIN DAVEN', 'ACKERMANN/JUSTIN DAV', 'cut, spaces counted'],
    [`${'A'.repeat(24)}/CHAYAPA DEJTHAMRONG`, `${'A'.repeat(24)}/CHAY`, 'cut at the end of a card’s 30'],
    ['TYPE/MARIE CHRISTINE', 'TYPE/MARIE CHRISTI', 'cut at the 14 of a French card’s given names'],
  ])('%s is %s (%s)', (a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('another name', () => {
  test.each([
    ['GATES/WILLIAM', 'GATES/BILL', 'a nickname'],
    ['SMITH/ROBERT', 'SMITH/BOB', 'a nickname'],
    ['SMITH/ELIZABETH', 'SMITH/LIZ', 'a short form'],
    ['SMITH/ANNA', 'SMITH/ANN', 'one letter less'],
    ['SMITH/JOHN', 'SMYTH/JOHN', 'another spelling'],
    ['SMITH/JOHN', 'JONES/JOHN', 'another surname'],
    ['SMITH/JOHN', 'SMITH', 'no given name'],
    ['SMITH/JOHN', 'SMITH JR/JOHN', 'a son, and perhaps his father'],
    ['SMITH SR/JOHN', 'SMITH/JOHN JR', 'father and son'],
    ['II/NAOSUKE', 'NAOSUKE', 'a family whose name looks like a suffix'],
    ['SMITH/JOHN M', 'SMITH/JOHN MICHAEL', 'a letter for a name'],
    ['GARCIA/MARIA', 'GARCIA LOPEZ/MARIA', 'one of two surnames'],
    ['ZHANG', 'ZHANG/CHD', 'a mark where there is no given name'],
    ['ZHANG/SAN', 'ZHANG/CHD SAN', 'a mark that stands before a name'],
    ['LU/WEI', 'LV/WEI', '陆 and 吕 are two families'],
    ['LU/WEI', 'LYU/WEI', '陆 and 吕 are two families'],
    ['SILVA/ANA', 'SILUA/ANA', 'no Chinese name'],
    ['IVANOVA/LYUDMILA', 'IVANOVA/LUDMILA', 'no Chinese name'],
    ['WANG/LINYU', 'WANG/LINU', 'the N ends a syllable'],
    ['YU/WEI', 'YUE/WEI', 'a syllable without Ü'],
    ['ERIKSSON/ANNA MARIA', 'ERIKSSON/ANNA', 'a given name missing'],
    ['ERIKSSON/ANNA MARIA', 'ERIKSSON/MARIA ANNA', 'another order'],
    ['LI/NGAN', 'LIN/GAN', 'the surname ends elsewhere'],
    ['CHOE/MIN', 'CHO/MIN', 'a Korean vowel at the end'],
    ['XUE/LI', 'XU/LI', 'a Chinese syllable'],
    ['KOWALSKI/MICHAEL', 'KOWALSKI/MICHAL', 'a Hebrew name and a Polish one'],
    ['SMITH/JO', 'SMITH/JOE', 'a short name'],
    ['李/明', '李/明', 'letters that are not Latin'],
    ['/', '/', 'nothing'],
    ['SMITH/MAXIMILIAN', 'SMITH/MAX', 'cut, but there was room'],
    ['TYPE/MARIE CHRISTINE', 'TYPE/MARIE CHRIST', 'cut where even a French card has room'],
    ['SCHWARZENBERGER/MAXIMILIAN', 'SCHWARZENBERGER/MARI', 'cut at 20, and not its beginning'],
    ['WOLFESCHLEGELSTEINHAUSEN/HUBERT', 'WOLFESCHLEGELSTEINER', '20 characters, another surname'],
    ['FERNANDEZGARCIAX/ANNA MARIA', 'FERNANDEZGARCIAX/AN', '19 characters, cut within a word'],
  ])('%s is not %s (%s)', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

/** Without D, M, N, P and R: a random word must not be a title. */
const letters = fc.string({
  unit: fc.constantFrom(...'ABCEGHIKLOSTUYÄÖÜÅØÉŁ'),
  minLength: 1,
  maxLength: 12,
});
const person = fc.record({
  surname: letters,
  givenNames: fc.array(letters, { maxLength: 3 }).map((n) => n.join(' ')),
});

test('a name is the same as itself, in the machine readable zone and on a boarding pass', () => {
  fc.assert(
    fc.property(person, (name) => {
      const zone = { surname: transliterate(name.surname), givenNames: transliterate(name.givenNames) };
      const cut = `${zone.surname}/${zone.givenNames}`.slice(0, 20);
      expect(sameName(name, name)).toBe(true);
      expect(sameName(name, zone)).toBe(true);
      expect(sameName(name, { ...zone, givenNames: `${zone.givenNames.replaceAll(' ', '')}` })).toBe(true);
      expect(sameName(name, named(cut))).toBe(true);
      expect(sameName(named(cut), name)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('never throws, and is the same both ways', () => {
  const any = fc.record({
    surname: fc.string({ unit: 'binary' }),
    givenNames: fc.string({ unit: 'binary' }),
  });
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(sameName(a, b)).toBe(sameName(b, a));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['müller', 'MUELLER/ANNA MARIA'],
  ['Garcia', 'GARCIA LOPEZ/MARIA'],
  ['Garcia-Lopez', 'GARCIA LOPEZ/MARIA'],
  ['Suharto', 'SUHARTO/SUHARTO'],
  ['Chan Siu Ming', 'CHAN/SIUMING'],
  ["O'Brien", 'OBRIEN/PAT MR'],
  ['bin Sample', 'BINSAMPLE/ALI'],
  ['de la Sample', 'DELASAMPLE/ANA'],
  ['Ejemplo de la Muestra', 'EJEMPLO DE LA MUESTR/'],
  ['Smith Jr.', 'SMITH/JOHN'],
  ['Smith', 'SMITH JR/JOHN'],
  ['Smith Jr', 'SMITH/JOHN JR'],
])('“%s” is what %s may type as a surname', (typed, booked) => {
  expect(isSurnameOf(typed, named(booked))).toBe(true);
});

test.each([
  ['Lopez', 'GARCIA LOPEZ/MARIA'],
  ['Maria', 'GARCIA LOPEZ/MARIA'],
  ['Gar', 'GARCIA/MARIA'],
  ['', 'GARCIA/MARIA'],
  ['Mr', 'GARCIA/MARIA MR'],
  ['Ejemplo de la Otra', 'EJEMPLO DE LA MUESTR/'],
  ['Garcias', 'GARCIA/'],
  ['Jr', 'SMITH JR/JOHN'],
])('“%s” is not the surname of %s', (typed, booked) => {
  expect(isSurnameOf(typed, named(booked))).toBe(false);
});

describe('a name that is booked short', () => {
  test.each([
    ['SMITH/JOHN', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHNMR', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN MICHAEL', 'SMITH/JOHN MICHAEL ANDREW'],
    ['SMITH/ANNAMARIA', 'SMITH/ANNA MARIA LUISE'],
    ['MÜLLER/JÖRG', 'MUELLER/JOERG PETER'],
    ['SMITH/JOHN M', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN M.', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN M MR', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN M', 'SMITH/JOHN MICHAEL ANDREW'],
    ['SMITH/JOHN M A', 'SMITH/JOHN MICHAEL ANDREW'],
    ['SMITH/JOHN M ANDREW', 'SMITH/JOHN MICHAEL ANDREW'],
    ['LINDQVIST/ANNA Ö', 'LINDQVIST/ANNA OERJAN'],
    ['GARCIA/MARIA', 'GARCIA LOPEZ/MARIA'],
    ['GARCÍA/MARÍA', 'GARCIA LOPEZ/MARIA'],
    ['DELACRUZ/MARIA', 'DE LA CRUZ LOPEZ/MARIA'],
    ['GARCIA/ANAMARIA', 'GARCIA LOPEZ/ANA MARIA'],
    ['SMITH/JOHN', 'SMITH JR/JOHN'],
    ['SMITH/JOHN', 'SMITH/JOHN SR'],
    ['SMITH/JOHN', 'SMITH III/JOHN'],
    ['SMITH/JOHN', 'SMITH II/JOHN MICHAEL'],
    ['SMITH/JOHN M', 'SMITH JR/JOHN MICHAEL'],
    ['SMITH/JOHN JR', 'SMITH JR/JOHN MICHAEL'],
    ['SMITH JR/JOHN', 'SMITH/JOHN MICHAEL JR'],
    ['GARCIA/MARIO', 'GARCIA LOPEZ JR/MARIO'],
    ['GARCIA/MARIA', 'GARCIA LOPEZ/MARIA CARMEN'],
    ['GARCIA/MARIA C', 'GARCIA LOPEZ/MARIA CARMEN'],
  ])('%s is booked for %s', (booked, shown) => {
    expect(isBookedShortFor(named(booked), named(shown))).toBe(true);
    expect(isBookedShortFor(named(shown), named(booked))).toBe(false);
  });

  test.each([
    ['SMITH/JOHN', 'SMITH/JOHN'],
    ['SMITH/JOHN', 'SMITH/JOHNATHAN MICHAEL'],
    ['SMITH/JOHN', 'SMITH/MICHAEL JOHN'],
    ['SMITH/JOHN ANDREW', 'SMITH/JOHN MICHAEL ANDREW'],
    ['SMITH/JOHN', 'SMYTH/JOHN MICHAEL'],
    ['SMITH/', 'SMITH/JOHN MICHAEL'],
    ['SMITH/FNU', 'SMITH/JOHN MICHAEL'],
    ['SMITH/J', 'SMITH/JOHN MICHAEL'],
    ['SMITH/J MICHAEL', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN M', 'SMITH/JOHN PETER'],
    ['SMITH/JOHN M', 'SMITH/JOHN'],
    ['SMITH/JOHN M', 'SMITH/JON MICHAEL'],
    ['SMITH/JOHN M P', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN P M', 'SMITH/JOHN MICHAEL PETER'],
    ['SMITH/ANNA', 'SMITH/ANN AGNES'],
    ['SMITH/JOHN MI', 'SMITH/JOHN MICHAEL'],
    ['LOPEZ/MARIA', 'GARCIA LOPEZ/MARIA'],
    ['GARC/MARIA', 'GARCIA LOPEZ/MARIA'],
    ['GARCIA/ANA', 'GARCIA LOPEZ/MARIA'],
    ['GARCIA/CARMEN', 'GARCIA LOPEZ/MARIA CARMEN'],
    ['GARCIA/', 'GARCIA LOPEZ/MARIA'],
    ['GARCIA/LOPEZ', 'GARCIA LOPEZ/MARIA'],
    ['SMITH/JOHN JR', 'SMITH/JOHN MICHAEL'],
    ['SMITH/JOHN SR', 'SMITH JR/JOHN MICHAEL'],
    ['SMITH/PAUL', 'SMITH JR/JOHN'],
    // As long as the name field of a boarding pass, which here has cut nothing.
    ['SMITHSONIANSON/JOHNA', 'SMITHSONIANSON/JOHN MICHAEL'],
    ['SMITHSONIANSONS/JOHNA', 'SMITHSONIANSONS/JOHN MICHAEL'],
  ])('%s is not booked for %s', (booked, shown) => {
    expect(isBookedShortFor(named(booked), named(shown))).toBe(false);
  });

  /** Characters of the name on a boarding pass. */
  const PASS_FIELD = 20;

  test('has the same first name and surname, whatever follows them', () => {
    // No letters of titles, of what stands for no name, or of two ways to write one vowel.
    const word = fc.stringMatching(/^[B-DF-LO-QS-WYZ]{2,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(word, words, words, (surname, booked, shown) => {
        const isFirst = booked.join('') === shown.slice(0, -1).join('').slice(0, booked.join('').length);
        const lacks = isBookedShortFor(
          { surname, givenNames: booked.join(' ') },
          { surname, givenNames: shown.join(' ') },
        );
        if (lacks) expect(isFirst).toBe(true);
        expect(
          isBookedShortFor(
            { surname, givenNames: booked.join(' ') },
            { surname, givenNames: [...booked, ...shown].join(' ') },
          ),
        ).toBe(true);
        const letters = shown.map((one) => one.charAt(0));
        for (const few of [
          { surname, givenNames: [...booked, ...letters].join(' ') },
          { surname, givenNames: [...booked, ...letters.slice(0, 1)].join(' ') },
        ])
          expect(isBookedShortFor(few, { surname, givenNames: [...booked, ...shown].join(' ') })).toBe(true);
        const few = { surname, givenNames: booked.join(' ') };
        const whole = { surname: [surname, ...shown].join(' '), givenNames: few.givenNames };
        expect(isBookedShortFor(few, whole)).toBe(true);
        // What no field cuts is short for nothing less.
        const isWhole = `${whole.surname}${whole.givenNames}`.length < PASS_FIELD;
        if (isWhole) expect([isBookedShortFor(whole, few), sameName(few, whole)]).toEqual([false, false]);
      }),
    );
  });
});
