/** The languages that passengers can choose. */
export { LANGUAGES, type Language, LOCALES, writeMoney } from '../../config/languages.ts';
