export const spokenMessages = {
  'spoken.keys':
    '음성으로 안내해 드립니다. 키는 [keypad]에 있습니다. 다음 키와 이전 키로 선택지를 옮깁니다. 둥근 키로 선택합니다. 아래 키는 이어서 읽고, 위 키는 다시 읽습니다. 아무 키나 누르면 음성이 멈춥니다. 일시 정지 키로는 이어서 듣거나 다시 들을 수 있습니다.',
  'spoken.answer': '{name}. 선택지 {of}개 중 {number}번째.',
  'spoken.chosen': '선택됨',
  'spoken.changed': '바뀐 내용',
  'spoken.private':
    '고객님의 정보는 이어폰으로만 들려 드립니다. [headset]에 이어폰을 꽂으면 들을 수 있습니다.',
  'spoken.hidden': '비공개',
  'spoken.volume': '음량 {of}단계 중 {step}',
  'spoken.dark': '화면이 어두운 상태입니다. 누르면 다시 켜집니다.',
  'spoken.keyboard':
    '키보드입니다. 다음 키와 이전 키로 글자를, 위 키와 아래 키로 줄을 옮깁니다. 첫 줄에서 위로 가면 입력한 내용을 들을 수 있습니다.',
  'spoken.seats':
    '좌석표입니다. 다음 키와 이전 키로 빈 좌석을, 위 키와 아래 키로 줄을 옮깁니다. 마지막 줄에서 아래로 가면 다른 선택지가 있습니다.',
  'spoken.no-way-back': '여기서는 뒤로 갈 수 없습니다.',
  'spoken.nothing-reached':
    '아직 선택한 것이 없습니다. 다음 키와 이전 키로 선택지를 옮긴 뒤 둥근 키로 선택하십시오.',
  'spoken.speech-off': '끄기. 일시 정지 키를 누르면 음성이 다시 나옵니다.',
  'spoken.visit-ended':
    '시간이 지나 이용이 종료되었습니다. 다시 시작하려면 여권을 판독기에 올려놓거나, 다음 키를 누른 뒤 둥근 키를 누르십시오.',
  'spoken.asterisk': '별표',
  'spoken.typed-count': '{count, plural, other {#자 입력됨}}',
  'spoken.typed-nothing': '아직 입력이 없음',
  'spoken.deleted': '삭제됨',
  'spoken.deleted-sign': '{sign} 삭제됨',
  'place.below': '화면 아래',
  'place.below-left': '화면 왼쪽 아래',
  'place.below-right': '화면 오른쪽 아래',
  'place.left': '화면 왼쪽',
  'place.right': '화면 오른쪽',
  'place.floor-left': '키오스크 왼쪽 바닥',
  'place.floor-right': '키오스크 오른쪽 바닥',
  'sign.space': '띄어쓰기',
  'sign.hyphen': '하이픈',
  'sign.at': '골뱅이',
  'sign.dot': '점',
  'sign.underscore': '밑줄',
  'sign.plus': '더하기',
  'sign.comma': '쉼표',
  'sign.question': '물음표',
  'sign.question-opening': '거꾸로 된 물음표',
  'sign.apostrophe': '작은따옴표',
};
