import type { Language } from '../../device-agent/contract/languages.ts';

/** What must be readable before a language is spoken, by whoever reads no other. */
interface Door {
  /** What the language calls itself. */
  readonly name: string;
  /** What the kiosk is for. */
  readonly welcome: string;
  readonly direction: 'ltr' | 'rtl';
}

export const DOORS: Readonly<Record<Language, Door>> = {
  en: { name: 'English', welcome: 'Check in here', direction: 'ltr' },
  'zh-Hans': { name: '简体中文', welcome: '自助值机', direction: 'ltr' },
  ja: { name: '日本語', welcome: 'こちらでチェックイン', direction: 'ltr' },
  ko: { name: '한국어', welcome: '여기서 체크인하세요', direction: 'ltr' },
  fr: { name: 'Français', welcome: 'Enregistrez-vous ici', direction: 'ltr' },
  de: { name: 'Deutsch', welcome: 'Hier einchecken', direction: 'ltr' },
  es: { name: 'Español', welcome: 'Check-in aquí', direction: 'ltr' },
  ar: { name: 'العربية', welcome: 'إنهاء إجراءات السفر', direction: 'rtl' },
};
