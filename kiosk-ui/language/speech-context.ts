import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import { type Speech, speechIn } from './language.ts';

export const SpeechContext = createContext<Speech>(speechIn(LANGUAGES[0], 'UTC'));

/** The language that the screens speak just now. */
export const useSpeech = (): Speech => useContext(SpeechContext);
