export const spokenMessages = {
  'spoken.keys':
    '本机将为您语音播报。按键在屏幕下方。按前进键和后退键在各选项之间移动，按中间的圆形键选择。按向下键继续朗读，按向上键重读。按任意键停止播报；按暂停键还可以继续播报或重播。',
  'spoken.answer': '{name}。第{number}项，共{of}项。',
  'spoken.chosen': '已选择',
  'spoken.private': '您的个人信息只在耳机中播报：请将耳机插入屏幕下方的插孔收听。',
  'spoken.hidden': '私密内容',
  'spoken.volume': '音量{step}，共{of}级',
  'spoken.dark': '屏幕已关闭。触摸屏幕即可恢复。',
  'spoken.keyboard':
    '键盘。按前进键和后退键逐键移动，按向上键和向下键逐行移动。从第一行再向上，可听到已输入的内容。',
  'spoken.seats':
    '座位图。按前进键和后退键在空座之间移动，按向上键和向下键逐排移动。从最后一排再向下，可到其他选项。',
  'spoken.no-way-back': '此处无法返回。',
  'spoken.nothing-reached': '尚未选择任何选项。请按前进键和后退键移到某个选项，再按圆形键选择。',
  'spoken.speech-off': '关。按暂停键可恢复语音。',
  'spoken.visit-ended':
    '您的操作时间已到，本次服务已结束。如需重新开始，请将护照放在读取器上，或先按前进键，再按圆形键。',
  'spoken.asterisk': '星号',
  'spoken.typed-count': '{count, plural, other {已输入#个字符}}',
  'spoken.typed-nothing': '尚未输入',
  'spoken.deleted': '已删除',
  'spoken.deleted-sign': '已删除{sign}',
  'sign.space': '空格',
  'sign.hyphen': '连字符',
  'sign.at': '艾特符号',
  'sign.dot': '点',
  'sign.underscore': '下划线',
  'sign.plus': '加号',
  'sign.comma': '逗号',
  'sign.question': '问号',
  'sign.question-opening': '倒问号',
  'sign.apostrophe': '撇号',
};
