/** Travel documents are written in A to Z; digits are for references. */
export const ROWS = {
  document: ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM-'],
  address: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm._', '@-+'],
  digits: ['123', '456', '789', '0'],
  text: ['1234567890', 'qwertyuiop', "asdfghjkl'", 'zxcvbnm.,?'],
  'text-de': ['1234567890', 'qwertzuiop', 'asdfghjkl?', 'yxcvbnm.,', 'äöüß-'],
  'text-fr': ['1234567890', 'azertyuiop', 'qsdfghjklm', "wxcvbn.,?'", 'éèêàçùôî'],
  'text-es': ['1234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnm.,?', 'áéíóúü¿'],
  'text-ar': ['1234567890', 'ضصثقفغعهخح', 'شسيبلاتنمك', 'ئءؤرىةوزظط', 'جدذأإآ.،؟'],
  'text-ja': [
    'わらやまはなたさかあ',
    'をり゛みひにちしきい',
    'んるゆむふぬつすくう',
    'ーれ゜めへねてせけえ',
    '、ろよもほのとそこお',
    'っゃゅょ。？',
  ],
  'text-ko': [
    '1234567890',
    'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ',
    'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ?',
    'ㅋㅌㅊㅍㅠㅜㅡ.',
    'ㅃㅉㄸㄲㅆㅒㅖ',
  ],
} as const;
