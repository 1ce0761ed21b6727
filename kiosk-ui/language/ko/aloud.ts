import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport':
    '여권을 [document-reader] 판독기에 올려놓으세요. 여권이 없으면 다음 키를 누른 뒤 둥근 키를 누르세요.',
  'welcome.start': '시작',
  'confirm.instruction': '항공편과 수하물 금지 물품을 들으신 뒤 선택해 주세요.',
  'confirm.bags-away':
    '항공사 시스템이 응답하지 않아 지금은 여기서 짐을 부칠 수 없습니다. 항공사 카운터에서 부쳐 주세요.',
  'standby.instruction': '대기 승객이십니다. 항공편과 수하물 금지 물품을 들으신 뒤 선택해 주세요.',
  'party.lead': '이름을 선택하면 빼거나 다시 넣을 수 있습니다.',
  'typing.state': '영어 이름의 앞부분을 입력하고 국가로 이동해 선택하세요.',
  'typing.review-lead': '서류와 비교하거나 직원을 불러 주세요. 줄을 선택하면 고칠 수 있습니다.',
  'seats.touch': '빈 좌석을 선택하면 바꿀 수 있습니다.',
  'pay.lead':
    '카드를 [payment-terminal] 단말기에 대거나 꽂아 주세요. 단말기의 안내는 직원이 도와드립니다. 도움말 키를 누르세요.',
  'unconfirmed.doubt':
    '탑승권이 나왔는지 확인되지 않습니다. [pass-printer] 프린터에 손을 넣어 보거나 직원을 불러 주세요.',
  'unconfirmed.doubt-card':
    '대기표가 나왔는지 확인되지 않습니다. [pass-printer] 프린터에 손을 넣어 보거나 직원을 불러 주세요.',
  'unconfirmed.doubt-tag':
    '수하물 태그가 나왔는지 확인되지 않습니다. [tag-printer] 프린터에 손을 넣어 보거나 직원을 불러 주세요.',
  'unconfirmed.doubt-receipt':
    '영수증이 나왔는지 확인되지 않습니다. [pass-printer] 프린터에 손을 넣어 보거나 직원을 불러 주세요.',
  'unconfirmed.doubt-itinerary':
    '여정 안내서가 나왔는지 확인되지 않습니다. [pass-printer] 프린터에 손을 넣어 보거나 직원을 불러 주세요.',
  'rights.waiting': '[pass-printer] 프린터에서 안내문을 가져가세요.',
  'goodbye.passport-where': '아직 [document-reader] 판독기에 있습니다.',
  'access.strikes-500': '0.5초 이내',
  'access.strikes-1000': '1초 이내',
  'guidance.open': '빳빳한 면을 펴 주세요. 사진이 있는 면입니다.',
  'guidance.lay': '그 면을 아래로 하여 [document-reader] 판독기에 올려놓고 움직이지 마세요.',
  'document.lay-visa': '글자가 인쇄된 면을 아래로 하여 [document-reader] 판독기에 올려놓고 움직이지 마세요.',
  'bags.scale-free': '짐 하나를 [scale]의 저울에 올려 주세요.',
  'tags.lead': '[tag-printer]에 있는 수하물 태그 프린터에서 모두 꺼내 주세요.',
  'guidance.others':
    '또는 예약 코드를 [barcode-reader] 스캐너에 대거나 회원 카드를 [card-reader] 카드 판독기에 긁어 주세요.',
  'pass.gate-unknown': '아직 미정',
  'goodbye.look-up': '탑승구는 아직 정해지지 않았습니다. 나중에 직원에게 문의해 주세요',
};
