import type { upgradeMessages as reference } from '../en/upgrades.ts';

export const upgradeMessages: Record<keyof typeof reference, string> = {
  'pay.paid-upgrade': '付款成功，新座位已归您。',
  'pay.for-upgrade': '升舱',
  'upgrade.offer': '{cabin}：{price}',
  'upgrade.title': '本次航班{cabin}',
  'upgrade.offers': '升舱，{price}起',
  'upgrade.title-several': '本次航班可升舱位',
  'upgrade.lead': '如有需要，可付费升舱。付款后显示新座位号。',
  'upgrade.returns': '您为原座位支付的{price}将退还。',
  'upgrade.safe': '若座位被他人抢先，款项立即退回，您仍坐{seat}。',
  'upgrade.pay': '支付{price}',
  'cabin.first': '头等舱',
  'cabin.business': '公务舱',
  'cabin.premium-economy': '超级经济舱',
  'gain.flat-bed': '可平躺的座椅',
  'gain.lounge': '起飞前使用休息室',
  'gain.priority-boarding': '优先登机',
};
