/** The languages that passengers can choose. */
export { LANGUAGES, type Language } from '../../config/languages.ts';
