import type { bagMessages as messages } from './en-bags.ts';

export const bagMessages = {
  'tags.title': '{count, plural, other {请将行李牌系在行李上}}',
  'tags.lead': '请从行李牌打印机取出全部行李牌。',
  'tags.loop': '将行李牌穿过提手。',
  'tags.press': '撕去背纸，将两端对齐粘牢。',
  'tags.claim': '请保留印有号码的小联。',
  'tags.drop': '请将行李送至行李交运处。行李将运至{place}。',
  'tags.done': '{count, plural, other {行李牌已系好}}',
  'tags.left': '并非所有行李都已办妥。请先系好这些行李牌，下一屏将说明哪些行李可以托运。',
  'bags.partly': '并非所有行李都已办妥',
  'bags.partly-again': '航空公司系统未对全部行李作出应答。请重试，或将其余行李送至航空公司柜台。',
  'bags.partly-desk': '此处无法托运全部行李，其余行李请到航空公司柜台办理。',
  'bags.go': '{count, plural, other {#件行李可以托运}}',
  'bags.go-how': '{count, plural, other {请系好行李牌，送至行李交运处。}}',
  'bags.stay': '{count, plural, other {#件行李尚未办妥}}',
  'bags.stay-how': '{count, plural, other {请送至航空公司柜台，不要放在行李交运处。}}',
  'bags.one': '行李',
  'bags.tag': '行李牌 {number}',
  'bags.tag-refused': '行李牌 {number} 无效',
  'bags.no-tag': '没有行李牌',
  'bags.without-others': '其余行李不托运，继续',
} as const satisfies Record<keyof typeof messages, string>;
