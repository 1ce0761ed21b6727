const FINALS =
  'IANG|IONG|UANG|IAN|IAO|ING|ANG|ENG|ONG|UAI|UAN|IE|IA|IN|IU|AI|AN|AO|EI|EN|ER|OU|UE|UA|UI|UN|UO|A|E|I|O|U';
const SYLLABLES = new RegExp(
  `^(?:(?:[ZCS]H|[BPMFDTNLGKHJQXRZCSYW])?(?:${FINALS})|[LN](?:V|YU)E?(?![AEIOU]))+$`,
);
/** Of the syllables with Ü alone L and N begin ones that sound otherwise with U. `LIN YU` is no `LI NÜ`. */
const UMLAUTS = /(L)(?:V|YU|UE)E?|(N)(?:V|UE)E?|(?<=^|[OGN])(N)YUE?/g;

/**
 * Brings together how the Ü of Chinese names is written where it is no other name's U: `LYU` in passports (GB/T 28039), `LV` by
 * who types it, `LUE` in zones of before. `LU` is 陆 and 卢, and 吕 in passports that have expired. Other words, of A to Z, stay as they are.
 */
export const withoutUmlauts = (word: string): string =>
  /[LN](?:V|YU|UE)/.test(word) && SYLLABLES.test(word)
    ? word.replace(UMLAUTS, (_, l = '', n = '', other = '') => `${l}${n}${other}YU`)
    : word;
