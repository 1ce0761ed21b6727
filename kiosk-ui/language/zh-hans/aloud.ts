import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport': '请将护照放在[document-reader]的读取器上。如没有护照，请先按前进键，再按圆形键。',
  'welcome.start': '开始',
  'confirm.instruction': '请听取航班信息和行李违禁物品，然后选择。',
  'confirm.bags-away': '航空公司系统没有回应，现在无法在这里托运行李。请到航空公司柜台托运。',
  'standby.instruction': '您是候补旅客。请听取航班信息和行李违禁物品，然后选择。',
  'party.lead': '选择姓名可取消或重新加入。',
  'typing.state': '输入英文名称的开头或三字代码，再移到国家（地区）并选择。',
  'typing.review-lead': '请与证件核对，或呼叫工作人员。选择某一行可修改。',
  'seats.touch': '选择空座位即可更换。',
  'pay.lead': '请将卡靠近[payment-terminal]的终端或插入。如终端有其他提示，工作人员会协助您：请按帮助键。',
  'unconfirmed.doubt': '无法确定登机牌是否已经打印。请用手摸一下[pass-printer]的打印机出口，或呼叫工作人员。',
  'unconfirmed.doubt-card':
    '无法确定候补卡是否已经打印。请用手摸一下[pass-printer]的打印机出口，或呼叫工作人员。',
  'unconfirmed.doubt-tag':
    '无法确定行李牌是否已经打印。请用手摸一下[tag-printer]的打印机出口，或呼叫工作人员。',
  'unconfirmed.doubt-receipt':
    '无法确定收据是否已经打印。请用手摸一下[pass-printer]的打印机出口，或呼叫工作人员。',
  'unconfirmed.doubt-itinerary':
    '无法确定行程单是否已经打印。请用手摸一下[pass-printer]的打印机出口，或呼叫工作人员。',
  'rights.waiting': '请从[pass-printer]的打印机取走证明。',
  'goodbye.passport-where': '护照还在[document-reader]的读取器上。',
  'access.strikes-500': '半秒内',
  'access.strikes-1000': '一秒内',
  'guidance.open': '请翻到较硬的一页，即照片页。',
  'guidance.lay': '将该页朝下平放在[document-reader]的读取器上，保持不动。',
  'document.lay-visa': '将印有字码的一面朝下平放在[document-reader]的读取器上，保持不动。',
  'bags.scale-free': '请将一件行李放在[scale]的秤上。',
  'tags.lead': '请从[tag-printer]的行李牌打印机取出全部行李牌。',
  'guidance.others': '也可将订座上的码对准[barcode-reader]的扫描器，或在[card-reader]的读卡器上刷会员卡。',
  'pass.gate-unknown': '尚未确定',
  'goodbye.look-up': '登机口尚未确定，请稍后询问工作人员',
};
