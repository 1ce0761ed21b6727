import type { Language } from '../../device-agent/contract/languages.ts';

/** What must be readable before a language is spoken, by whoever reads no other. */
interface Door {
  /** What the language calls itself. */
  readonly name: string;
  /** What the kiosk is for. */
  readonly welcome: string;
  /** To go on in it. */
  readonly goOn: string;
  readonly direction: 'ltr' | 'rtl';
}

export const DOORS: Readonly<Record<Language, Door>> = {
  en: { name: 'English', welcome: 'Check in here', goOn: 'Continue in English', direction: 'ltr' },
  'zh-Hans': { name: '简体中文', welcome: '自助值机', goOn: '继续使用中文', direction: 'ltr' },
  ja: { name: '日本語', welcome: 'こちらでチェックイン', goOn: '日本語で続ける', direction: 'ltr' },
  ko: { name: '한국어', welcome: '여기서 체크인하세요', goOn: '한국어로 계속하기', direction: 'ltr' },
  fr: { name: 'Français', welcome: 'Enregistrez-vous ici', goOn: 'Continuer en français', direction: 'ltr' },
  de: { name: 'Deutsch', welcome: 'Hier einchecken', goOn: 'Auf Deutsch fortfahren', direction: 'ltr' },
  es: { name: 'Español', welcome: 'Check-in aquí', goOn: 'Continuar en español', direction: 'ltr' },
  ar: { name: 'العربية', welcome: 'إنهاء إجراءات السفر', goOn: 'المتابعة بالعربية', direction: 'rtl' },
};
