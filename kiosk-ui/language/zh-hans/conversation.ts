export const conversationMessages = {
  'help.write': '用文字联系工作人员',
  'conversation.title': '用文字联系工作人员',
  'conversation.send': '发送',
  'conversation.close': '继续',
  'conversation.staff': '工作人员',
  'conversation.you': '您',
  'conversation.connecting': '正在接通工作人员',
  'conversation.begun': '已接通。您输入时，工作人员可即时看到。',
  'conversation.open': '您输入时，工作人员可即时看到。内容不会保存。',
  'conversation.away': '目前没有网络连接。已呼叫工作人员前来；连接恢复后会发送您写的内容。',
};
