import { aeaTalk } from './aea-talk.ts';
import { escposTalk } from './escpos-talk.ts';
import type { PrinterTalk, TalkOptions } from './talk.ts';
import { zplTalk } from './zpl-talk.ts';

/** The talk of a printer model, by its language. A new language is one case here. */
export function printerTalk(options: TalkOptions): PrinterTalk {
  const { profile } = options;
  switch (profile.language) {
    case 'escpos':
      return escposTalk({ ...options, profile });
    case 'aea':
      return aeaTalk({ ...options, profile });
    case 'zpl':
      return zplTalk({ ...options, profile });
  }
}
