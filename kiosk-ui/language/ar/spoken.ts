export const spokenMessages = {
  'spoken.keys':
    'هذا الجهاز يتحدث إليك. مفاتيحه أسفل الشاشة. مفتاحا التالي والسابق للانتقال بين الخيارات. المفتاح المستدير للاختيار. مفتاح الأسفل لمواصلة القراءة، ومفتاح الأعلى لإعادتها. أي مفتاح يوقف الكلام، ومفتاح الإيقاف المؤقت يتابعه أو يعيده.',
  'spoken.answer': '{name}. الخيار {number} من {of}.',
  'spoken.chosen': 'تم اختياره',
  'spoken.private': 'ما يخصك يُقال في السماعة وحدها.',
  'spoken.volume': 'مستوى الصوت {step} من {of}',
  'spoken.dark': 'الشاشة مظلمة. تضيء من جديد عند لمسها.',
  'spoken.keyboard':
    'لوحة مفاتيح. التالي والسابق للانتقال بين المفاتيح، والأعلى والأسفل للانتقال بين الصفوف. فوق الصف الأول يُقرأ ما كُتب.',
  'spoken.asterisk': 'نجمة',
  'spoken.typed-count': '{count, plural, other {عدد الأحرف المكتوبة: #}}',
  'spoken.typed-nothing': 'لم يُكتب شيء بعد',
  'spoken.deleted': 'حُذف',
  'spoken.deleted-sign': 'حُذف {sign}',
  'sign.space': 'مسافة',
  'sign.hyphen': 'شرطة',
  'sign.at': 'علامة آت',
  'sign.dot': 'نقطة',
  'sign.underscore': 'شرطة سفلية',
  'sign.plus': 'زائد',
};
