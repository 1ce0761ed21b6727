export const conversationMessages = {
  'help.write': 'الكتابة إلى الموظفين',
  'conversation.title': 'الكتابة إلى الموظفين',
  'conversation.send': 'إرسال',
  'conversation.close': 'متابعة',
  'conversation.staff': 'الموظفون',
  'conversation.you': 'أنت',
  'conversation.connecting': 'جارٍ الاتصال بالموظفين',
  'conversation.begun': 'تم الاتصال. ما يُكتب يظهر للموظفين فورًا.',
  'conversation.open': 'ما يُكتب يظهر للموظفين فورًا. لا يُحفظ منه شيء.',
  'conversation.away': 'لا يوجد اتصال الآن. تم استدعاء الموظفين وسيأتون إليك؛ يُرسل ما كُتب عند عودة الاتصال.',
};
