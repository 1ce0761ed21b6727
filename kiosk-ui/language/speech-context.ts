import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import * as en from './en/catalogue.ts';
import { type Speech, speechFrom } from './language.ts';

export const SpeechContext = createContext<Speech>(speechFrom(en, 'en', 'UTC'));

/** The language that the screens speak just now. */
export const useSpeech = (): Speech => useContext(SpeechContext);
