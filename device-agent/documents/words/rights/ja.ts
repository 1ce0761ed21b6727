import type { RightsWords } from './rights-words.ts';

export const JA_RIGHTS: RightsWords = {
  heading: 'お客様の権利',
  care: {
    airline: 'お待ちの間、無料で提供されます：',
    passenger: 'お待ちの間、航空会社がお手伝いし、費用はお客様のご負担です：',
    cause: 'お待ちの間、航空会社が原因の場合は無料、それ以外はお客様のご負担です：',
  },
  careItems: {
    meals: 'お食事とお飲み物',
    calls: '電話または電子メール２回',
    hotel: '宿泊が必要な場合のホテルと送迎',
  },
  separator: '、',
  choice: {
    refund: 'ご旅行を取りやめる場合は払い戻しを受けられます。',
    'another-flight': '無料で別の便に変更できます。',
    both: '払い戻し、または無料での別の便への変更をお選びいただけます。',
  },
  compensation: {
    owed: 'お一人様あたりの補償：{amount}',
    maybe: 'お一人様あたりの補償：{amount}（航空会社が原因を避けられなかったと証明した場合を除く）',
    maybeUnnamed: '距離と遅れに応じて補償を受けられる場合があります。',
    fareShare: 'お一人様あたりの補償：運賃の{percent}%、上限{amount}',
    cause: '航空会社が示す原因により、定額の補償はありません。異議を申し立てることができます。',
    shortDelay: 'この遅れの長さでは定額の補償はありません。',
    toldInTime: '期限前にお知らせしたため、定額の補償はありません。',
    notInThisLaw: 'この法令に定額の補償はありません。',
    provenLoss:
      '遅延による損害を証明できる場合：上限{amount}（航空会社が合理的な措置をすべて取った場合を除く）',
    airlineOwed: '航空会社の規定によるお一人様あたりの補償：{amount}',
    airlineMaybe: '航空会社が原因の場合、航空会社の規定によるお一人様あたりの補償：{amount}',
    airlineUnnamed: '補償は航空会社が公表する規定によります。航空会社にお尋ねください。',
  },
  uncertain: 'この便と航空会社に適用される場合',
  claim: '請求はこの書面の写しを添えて、航空会社に書面でお申し出ください。',
  complaints: '航空会社から回答がない場合：',
  asOf: '{date}現在の法令の要約です。法令の原文が優先します。',
};
