import { DateTime } from 'luxon';
import { type BookedSpelling, NAMING_CUSTOMS, type NamingCustom } from '../../../../config/demo/names.ts';
import { transliterate, withoutDiacritics } from '../../../hardware/protocol/icao-transliteration.ts';
import type { Lot } from './lot.ts';

export type Age = 'adult' | 'child' | 'infant';

/** Somebody who does not exist, as their passport and their booking have them. */
export interface InventedPerson {
  readonly serial: number;
  readonly age: Age;
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName: string | null;
  readonly booked: { readonly surname: string; readonly givenNames: string };
  readonly passport: {
    readonly number: string;
    readonly issuingState: string;
    readonly birthDate: string;
    readonly expiryDate: string;
    readonly sex: 'M' | 'F' | 'X';
  };
}

/** Years of age that each is sure to have on the day of travel, and in how many days around it they are born. */
const BORN: Record<Age, { readonly youngest: number; readonly days: number }> = {
  adult: { youngest: 18, days: 18_251 },
  child: { youngest: 3, days: 3_001 },
  infant: { youngest: 0, days: 601 },
};
/** No two of a few thousand people in a row are born on the same day (prime to all of the above). */
const STRIDE = 7919;

/** Invents someone of a custom, or of a party's surname. `serial` has at most eight digits and is theirs alone. */
export function inventPerson(
  lot: Lot,
  { serial, age, today, family }: { serial: number; age: Age; today: string; family: Family },
): InventedPerson {
  const { custom, surname, native } = family;
  const sex = lot.pick(['M', 'F'] as const);
  const first = lot.whole(Math.max(1, custom.givenNames.length));
  const second =
    (first + 1 + lot.whole(Math.max(1, custom.givenNames.length - 1))) % custom.givenNames.length;
  const givenNames = [first, second].slice(0, custom.given).map((index) => custom.givenNames[index] ?? '');
  const printed = { surname, givenNames: givenNames.join(' ') };
  const { youngest, days } = BORN[age];
  const birthDate = DateTime.fromISO(today, { zone: 'utc' })
    .minus({ years: youngest, days: 30 + ((serial * STRIDE) % days) })
    .toISODate();
  return {
    ...{ serial, age, ...printed },
    nativeName: native,
    booked: spelled(printed, lot.pick(custom.booked), titleOf(age, sex)),
    passport: {
      number: `${custom.state.charAt(0)}${String(serial).padStart(8, '0')}`,
      issuingState: custom.state,
      birthDate: birthDate ?? '',
      expiryDate: `${Number(today.slice(0, 4)) + 2 + lot.whole(9)}-06-30`,
      sex,
    },
  };
}

/** The custom and the surname that the people of a party share. */
export interface Family {
  readonly custom: NamingCustom;
  readonly surname: string;
  readonly native: string | null;
}

/** With passports of `states`, where those are given. People of one name travel alone: a party would share all of it. */
export function inventFamily(lot: Lot, size: number, states?: readonly string[]): Family {
  const custom = lot.weighted(
    NAMING_CUSTOMS.filter(
      ({ given, state }) => (size === 1 || given > 0) && (!states || states.includes(state)),
    ),
  );
  const index = lot.whole(custom.surnames.length);
  return { custom, surname: custom.surnames[index] ?? '', native: custom.native?.[index] ?? null };
}

const titleOf = (age: Age, sex: 'M' | 'F'): string => {
  if (age === 'adult') return sex === 'M' ? 'MR' : 'MRS';
  return sex === 'M' ? 'MSTR' : 'MISS';
};

const NAME_FIELD = 20;

type Name = Readonly<Record<'surname' | 'givenNames', string>>;

function spelled(name: Name, how: BookedSpelling, title: string): Name {
  const both = (spell: (text: string) => string): Name => ({
    surname: spell(name.surname),
    givenNames: spell(name.givenNames),
  });
  switch (how) {
    case 'as-printed':
      return name;
    case 'title-glued':
      return { ...name, givenNames: name.givenNames + title };
    case 'run-together':
      return both((text) => text.replace(/[ -]/g, ''));
    case 'without-marks':
      return both((text) => text.replace(/['’]/g, '').replaceAll('-', ' '));
    case 'without-diacritics':
      return both(withoutDiacritics);
    case 'transliterated':
      return both(transliterate);
    case 'twice':
      return { surname: name.surname, givenNames: name.surname };
    case 'cut': {
      const { surname, givenNames } = both(withoutDiacritics);
      const [family = '', given = ''] = `${surname}/${givenNames}`.slice(0, NAME_FIELD).split('/');
      return { surname: family, givenNames: given };
    }
  }
}
