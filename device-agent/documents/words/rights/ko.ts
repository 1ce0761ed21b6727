import type { RightsWords } from './rights-words.ts';

export const KO_RIGHTS: RightsWords = {
  heading: '승객의 권리',
  care: {
    airline: '기다리시는 동안 무료로 제공:',
    passenger: '기다리시는 동안 항공사가 도와 드리며 비용은 본인 부담:',
    cause: '기다리시는 동안 항공사가 원인이면 무료, 아니면 본인 부담:',
  },
  careItems: {
    meals: '식사와 음료',
    calls: '전화 또는 이메일 두 번',
    hotel: '숙박이 필요한 경우 호텔과 교통편',
  },
  separator: ', ',
  choice: {
    refund: '여행을 원하지 않으시면 환불받을 수 있습니다.',
    'another-flight': '무료로 다른 항공편을 이용할 수 있습니다.',
    both: '환불 또는 무료 다른 항공편 중에서 선택할 수 있습니다.',
  },
  compensation: {
    owed: '승객 1인당 보상: {amount}.',
    maybe: '승객 1인당 보상: {amount}. 항공사가 원인을 피할 수 없었음을 증명하면 제외됩니다.',
    maybeUnnamed: '거리와 지연 시간에 따라 보상받을 수 있습니다.',
    fareShare: '승객 1인당 보상: 운임의 {percent}%, 최대 {amount}.',
    cause: '항공사가 밝힌 사유로 정액 보상은 없습니다. 이의를 제기할 수 있습니다.',
    shortDelay: '이 정도의 지연에는 정액 보상이 없습니다.',
    toldInTime: '미리 알려 드렸으므로 정액 보상이 없습니다.',
    notInThisLaw: '이 법에는 정액 보상이 없습니다.',
    provenLoss: '지연으로 입은 손해를 증명하면: 최대 {amount}. 항공사가 모든 조치를 다한 경우는 제외됩니다.',
    airlineOwed: '항공사 규정에 따른 승객 1인당 보상: {amount}.',
    airlineMaybe: '항공사가 원인이면 항공사 규정에 따른 승객 1인당 보상: {amount}.',
    airlineUnnamed: '보상은 항공사가 공개한 규정에 따릅니다. 항공사에 문의하십시오.',
  },
  uncertain: '이 항공편과 항공사에 적용되는 경우',
  claim: '청구하려면 이 증명서 사본을 첨부하여 항공사에 서면으로 보내십시오.',
  complaints: '항공사가 답하지 않으면:',
  asOf: '{date} 기준 법령 요약입니다. 법령 원문이 우선합니다.',
};
