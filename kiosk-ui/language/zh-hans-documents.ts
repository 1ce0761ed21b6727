import type { Catalogue, MessageKey } from './catalogue.ts';
import type { documentFaults as faults, documentMessages as messages } from './en-documents.ts';
import type { FaultTexts } from './fault-texts.ts';

export const documentMessages: Pick<Catalogue['messages'], keyof typeof messages & MessageKey> = {
  'document.title': '请出示{name}的护照',
  'document.lead': '本次行程需要此证件。',
  'document.title-visa': '请出示{name}的{place}签证',
  'document.title-permit': '请出示{name}的{document}',
  'document.or': '也可出示：{documents}。',
  'document.passport': '护照',
  'document.visa': '{place}签证',
  'document.open-visa': '翻到护照的签证页，或取出卡片。',
  'document.lay-visa': '将印有字码的一面朝下平放在读取器上，保持不动。',
  'document.type': '改为手动输入',
  'document.none': '我没有此证件',
  'field.number': '号码',
  'field.number-passport': '护照号码',
  'field.number-visa': '签证号码',
  'field.number-permit': '许可证件号码',
  'field.nationality': '国籍',
  'field.issuer': '签发国家（地区）',
  'field.birth-date': '出生日期',
  'field.expiry-date': '有效期至',
  'field.sex': '性别',
  'sex.f': '女',
  'sex.m': '男',
  'sex.x': '未注明',
  'typing.which': '您要输入哪种证件？',
  'typing.lead': '请按{name}证件上的印刷内容输入。',
  'typing.date': '日、月、年',
  'typing.day': '日',
  'typing.month': '月',
  'typing.year': '年',
  'typing.no-date': '没有这个日期',
  'typing.state': '输入英文名称的开头或三字代码，再触摸国家（地区）。',
  'typing.next': '下一步',
  'typing.review': '全部正确吗？',
  'typing.review-lead': '请与证件核对。触摸某一行可修改。',
  'typing.done': '全部正确',
  'check.title': '是否正确？',
  'check.lead': '{name}的证件有一个字符不易识别，请核对。',
  'check.yes': '正确',
  'check.no': '不正确，重新读取',
  'conditions.title': '{name}，是否如此？',
  'conditions.lead': '如果是，您可以免签证旅行。',
  'conditions.stay': '我最迟于{date}离开{place}。',
  'conditions.authorisation': '我已取得：{document}。',
  'conditions.yes': '是的',
  'conditions.no': '不是，或不确定',
};

export const documentFaults: Pick<FaultTexts, keyof typeof faults> = {
  'document.unreadable': { title: '无法读取您的护照', next: '请翻到照片页，平放在读取器上，保持不动。' },
  'document.check-failed': {
    title: '未能准确读取护照信息',
    next: '请擦拭照片页后重新放在读取器上。如仍无法读取，工作人员会协助您。',
  },
  'document.expired': {
    title: '该护照已过期',
    next: '如有其他有效护照，请出示。否则请前往值机柜台。',
  },
  'document.not-for-travel': { title: '该证件不能用于旅行', next: '请出示您旅行所用的护照。' },
  'document.needed': {
    title: '请出示护照',
    next: '仅凭此证件无法在这里领取登机牌。',
  },
  'document.another-person': { title: '这不是该旅客的证件', next: '请出示上方所示旅客的护照。' },
  'document.mistyped': {
    title: '输入的内容有误',
    next: '请与证件核对后重新输入，或将证件放在读取器上。',
  },
  'travel.another-document': {
    title: '这不是所需的证件',
    next: '请出示上面所列的证件。',
  },
  'travel.visa-needed': {
    title: '缺少签证或通行证件',
    next: '目的地或途经国家（地区）要求持有。如果您已持有，请到值机柜台由工作人员查验。',
  },
  'travel.validity': {
    title: '护照有效期不足以完成本次行程',
    next: '如果您有有效期更长的护照，请出示。否则请前往值机柜台。',
  },
  'travel.see-staff': {
    title: '请由工作人员查验您的旅行证件',
    next: '请携带护照、签证和客票前往值机柜台，或在此呼叫工作人员。',
  },
};
