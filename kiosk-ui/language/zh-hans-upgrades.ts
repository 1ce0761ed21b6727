import type { upgradeMessages as reference } from './en-upgrades.ts';

export const upgradeMessages: Record<keyof typeof reference, string> = {
  'pay.paid-upgrade': '付款成功，新座位已归您。',
  'pay.for-upgrade': '升舱',
  'upgrade.offer': '{cabin}：{price}',
  'upgrade.title': '本次航班{cabin}',
  'upgrade.lead': '如有需要，可支付{price}升舱，仅限本次航班。',
  'upgrade.seat': '一个{cabin}座位，付款后显示座位号',
  'upgrade.safe': '若座位被他人抢先，款项立即退回，您仍坐{seat}。',
  'upgrade.pay': '支付{price}',
  'cabin.first': '头等舱',
  'cabin.business': '公务舱',
  'cabin.premium-economy': '超级经济舱',
  'gain.flat-bed': '可平躺的座椅',
  'gain.lounge': '起飞前使用休息室',
  'gain.priority-boarding': '优先登机',
};
