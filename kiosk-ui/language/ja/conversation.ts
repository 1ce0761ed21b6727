export const conversationMessages = {
  'help.write': '係員に文字で伝える',
  'conversation.title': '係員に文字で伝える',
  'conversation.send': '送信',
  'conversation.close': '続ける',
  'conversation.staff': '係員',
  'conversation.you': 'お客様',
  'conversation.connecting': '係員につないでいます',
  'conversation.begun': 'つながりました。入力した文字はそのまま係員に表示されます。',
  'conversation.open': '入力した文字はそのまま係員に表示されます。内容は保存されません。',
  'conversation.away':
    '現在、接続できません。係員を呼びましたので、お待ちください。接続が戻りしだい送信します。',
};
