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

/** Someone who has no birthday yet: it depends on how they are called in the end. */
export interface Unborn extends Omit<InventedPerson, 'passport'> {
  readonly passport: Omit<InventedPerson['passport'], 'birthDate'>;
}

/** Invents someone of a custom, or of a party's surname. `serial` has at most eight digits and is theirs alone. */
export function inventPerson(
  lot: Lot,
  { serial, age, today, family }: { serial: number; age: Age; today: string; family: Family },
): Unborn {
  const { custom, surname, native } = family;
  const sex = lot.pick(['M', 'F'] as const);
  const first = lot.whole(Math.max(1, custom.givenNames.length));
  const second =
    (first + 1 + lot.whole(Math.max(1, custom.givenNames.length - 1))) % custom.givenNames.length;
  const givenNames = [first, second].slice(0, custom.given).map((index) => custom.givenNames[index] ?? '');
  const printed = { surname, givenNames: givenNames.join(' ') };
  return {
    ...{ serial, age, ...printed },
    nativeName: native,
    booked: spelled(printed, lot.pick(custom.booked), titleOf(age, sex)),
    passport: {
      number: `${custom.state.charAt(0)}${String(serial).padStart(8, '0')}`,
      issuingState: custom.state,
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
