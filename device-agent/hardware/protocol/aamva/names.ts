import type { Elements } from './elements.ts';
import type { AamvaOddity } from './licence.ts';

interface Names {
  readonly surname: string;
  readonly givenNames: string;
}

/** What stands where there is no name. */
const NO_NAME = /^(NONE|UNAVL)$/i;

const plain = (written: string | undefined): string => {
  const name = (written ?? '').replace(/,/g, ' ').replace(/ +/g, ' ').trim();
  return NO_NAME.test(name) ? '' : name;
};

const joined = (...names: (string | undefined)[]): string =>
  names
    .map(plain)
    .filter((name) => name !== '')
    .join(' ');

/** What stands behind surname, given and second name: later versions have an element for it, which is not read. */
const SUFFIX = /^ *(?:JR|SR|I{1,3}|IV|VI{0,3}|IX|\d(?:ST|ND|RD|TH))\.? *$/;

/** Each way in which versions write a name: the elements that it needs, and how they are read. */
const WAYS: readonly {
  readonly versions: readonly [first: number, last: number];
  readonly needs: readonly string[];
  read(elements: Elements): Names | null;
}[] = [
  {
    versions: [4, 10],
    needs: ['DCS', 'DAC'],
    read: (elements) => ({
      surname: plain(elements.get('DCS')),
      givenNames: joined(elements.get('DAC'), elements.get('DAD')),
    }),
  },
  {
    versions: [2, 3],
    needs: ['DCS', 'DCT'],
    read: (elements) => ({ surname: plain(elements.get('DCS')), givenNames: joined(elements.get('DCT')) }),
  },
  {
    versions: [1, 1],
    needs: ['DAB', 'DAC'],
    read: (elements) => ({
      surname: plain(elements.get('DAB')),
      givenNames: joined(elements.get('DAC'), elements.get('DAD')),
    }),
  },
  {
    // Surname, given name, others: without commas it is anyone's guess which is which.
    versions: [1, 1],
    needs: ['DAA'],
    read: (elements) => {
      const [surname, ...others] = (elements.get('DAA') ?? '').split(',');
      if (others.length === 0) return null;
      const given = SUFFIX.test(others[2] ?? '') ? others.toSpliced(2, 1) : others;
      return { surname: plain(surname), givenNames: joined(...given) };
    },
  },
];

/** The holder's names; `missing` when no way of writing them is complete, null when what stands there is no name. */
export function readNames(
  elements: Elements,
  version: number,
  oddities: Set<AamvaOddity>,
): Names | 'missing' | null {
  const way = WAYS.find(({ needs }) => needs.every((id) => elements.has(id)));
  if (!way) return 'missing';
  const [first, last] = way.versions;
  if (version < first || version > last) oddities.add('name-elements');
  const names = way.read(elements);
  if (!names || names.surname === '') return null;
  return isName(names.surname) && isName(names.givenNames) ? names : null;
}

const isName = (text: string): boolean => /^[\p{L}\p{M} .'`’-]*$/u.test(text);

/** The elements that a version writes a name in. */
export function writeNames(
  { surname, givenNames }: Names,
  version: number,
): readonly (readonly [string, string])[] {
  const [first = '', ...others] = givenNames.split(' ');
  if (version === 1) return [['DAA', [surname, first, others.join(' ')].join(',')]];
  if (version < 4)
    return [
      ['DCS', surname],
      ['DCT', givenNames.replace(/ /g, ',')],
    ];
  return [
    ['DCS', surname],
    ['DAC', first],
    ['DAD', others.join(' ')],
  ];
}
