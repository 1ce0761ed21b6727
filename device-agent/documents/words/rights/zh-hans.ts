import type { RightsWords } from './rights-words.ts';

export const ZH_HANS_RIGHTS: RightsWords = {
  heading: '您的权利',
  care: {
    airline: '等候期间免费提供：',
    passenger: '等候期间由航空公司协助安排，费用自理：',
    cause: '等候期间，如因航空公司原因则免费，否则费用自理：',
  },
  careItems: {
    meals: '餐食和饮料',
    calls: '两次电话或电子邮件',
    hotel: '需过夜时的住宿及往返交通',
  },
  separator: '、',
  choice: {
    refund: '如您不再出行，可以退款。',
    'another-flight': '您可以免费改签其他航班。',
    both: '您可以选择退款，或免费改签其他航班。',
  },
  compensation: {
    owed: '每位旅客补偿：{amount}。',
    maybe: '每位旅客补偿：{amount}，除非航空公司证明原因不可避免。',
    maybeUnnamed: '可能有补偿，视距离和延误时间而定。',
    fareShare: '每位旅客补偿：票价的{percent}%，最高{amount}。',
    cause: '因航空公司所述原因，无固定补偿。您可以提出异议。',
    shortDelay: '延误时间较短，无固定补偿。',
    toldInTime: '已提前告知，无固定补偿。',
    notInThisLaw: '该法规未规定固定补偿。',
    provenLoss: '可证明的延误损失：最高{amount}，除非航空公司已采取一切合理措施。',
    airlineOwed: '按航空公司公布的规定，每位旅客补偿：{amount}。',
    airlineMaybe: '按航空公司公布的规定，如因航空公司原因，每位旅客补偿：{amount}。',
    airlineUnnamed: '补偿按航空公司公布的规定办理，请向航空公司查询。',
  },
  uncertain: '如适用于本航班和承运人',
  claim: '索赔请书面联系航空公司，并附本证明复印件。',
  complaints: '如航空公司未答复，请联系：',
  asOf: '以上为截至{date}的法规摘要，以法规原文为准。',
};
