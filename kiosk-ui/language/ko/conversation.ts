export const conversationMessages = {
  'help.write': '직원에게 글로 문의',
  'conversation.title': '직원에게 글로 문의',
  'conversation.send': '보내기',
  'conversation.close': '계속',
  'conversation.staff': '직원',
  'conversation.you': '고객님',
  'conversation.connecting': '직원과 연결하고 있습니다',
  'conversation.begun': '연결되었습니다. 입력하는 내용이 바로 직원에게 보입니다.',
  'conversation.open': '입력하는 내용이 바로 직원에게 보입니다. 내용은 저장되지 않습니다.',
  'conversation.away':
    '지금은 연결되지 않습니다. 직원을 불렀으니 기다려 주세요. 연결되면 쓰신 내용을 보냅니다.',
};
