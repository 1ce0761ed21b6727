import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

const printElsewhere = '다른 키오스크에서 탑승권을 인쇄할 수 있습니다.';
const otherKiosk = '다른 키오스크를 이용해 주세요.';
const notSetUp = '이 키오스크는 설정이 끝나지 않았습니다';
const goOn = '계속하실 수 있습니다.';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: '결제 카드는 여기서 사용할 수 없습니다',
    next: '카드 정보는 저장하지 않았습니다. 카드를 넣어 두고 여권을 판독기에 올려놓아 주세요.',
  },
  'card.unreadable': {
    title: '카드를 읽지 못했습니다',
    next: '일정한 속도로 끝까지 한 번 더 긁어 주세요. 또는 여권을 판독기에 올려놓아 주세요.',
  },
  'card.unknown': {
    title: '이 카드는 여기서 사용할 수 없습니다',
    next: '여권을 판독기에 올려놓아 주세요.',
  },
  'scan.unreadable': {
    title: '코드를 읽지 못했습니다',
    next: '스캐너 앞에서 움직이지 않게 들어 주세요. 또는 여권을 판독기에 올려놓아 주세요.',
  },
  'scan.unknown': {
    title: '이 코드는 여기서 사용할 수 없습니다',
    next: '여권을 판독기에 올려놓아 주세요.',
  },
  'booking.not-found': {
    title: '이 공항에서 출발하는 예약을 찾지 못했습니다',
    next: '보여 주시거나 입력하신 내용으로는 찾지 못했습니다. 항공사와 날짜를 확인하고, 다른 방법으로 해 보거나 직원에게 문의해 주세요.',
  },
  'booking.name-differs': {
    title: '예약의 이름이 다릅니다',
    next: '직원이 금방 고쳐 드릴 수 있습니다. 직원을 부르거나 체크인 카운터로 가 주세요.',
  },
  'booking.birth-date-differs': {
    title: '예약의 생년월일이 다릅니다',
    next: '직원이 둘을 비교하여 고쳐 드릴 수 있습니다. 직원을 부르거나 체크인 카운터로 가 주세요.',
  },
  'check-in.not-open': {
    title: '체크인이 아직 시작되지 않았습니다',
    next: '체크인이 시작되면 다시 와 주세요.',
  },
  'check-in.closed': {
    title: '이 항공편의 체크인이 마감되었습니다',
    next: '지금 서비스 카운터로 가 주세요. 다음 항공편을 안내해 드립니다.',
  },
  'flight.cancelled': {
    title: '항공편이 취소되었습니다',
    next: '죄송합니다. 이용 가능한 다른 항공편이 있으면 여기서 선택하실 수 있습니다. 그 밖의 일은 직원이 도와 드립니다.',
  },
  'flight.missed': {
    title: '이 항공편은 이용하실 수 없습니다',
    next: '도착하시기 전에 출발합니다. 서비스 카운터로 가시면 직원이 다른 항공편을 찾아 드립니다.',
  },
  'flight.oversold': {
    title: '남은 좌석이 없습니다',
    next: '죄송합니다. 예약이 좌석 수를 넘었습니다. 제시간에 오신 고객님께는 권리가 있으며, 그 내용을 여기서 인쇄해 드립니다. 서비스 카운터에서 좌석을 양보하실 분을 찾고 있습니다.',
  },
  'check-in.see-staff': {
    title: '직원에게 문의해 주세요',
    next: '카운터에서 직원이 체크인을 마쳐 드립니다. 직원을 부르거나 여권을 가지고 카운터로 가 주세요.',
  },
  'check-in.no-seat': {
    title: '좌석은 서비스 카운터에서 배정됩니다',
    next: '여권을 가지고 서비스 카운터로 가 주세요.',
  },
  'bags.payment-needed': {
    title: '수하물 요금을 결제해야 합니다',
    next: '항공사 카운터에서 결제하시면 수하물 태그를 붙여 드립니다.',
  },
  'payment.needed': {
    title: '선택하신 항목은 유료입니다',
    next: '다시 선택하시거나 항공사 카운터로 가 주세요.',
  },
  'check-in.conflict': {
    title: '직원에게 문의해 주세요',
    next: '직원이 체크인 내용을 확인해 드립니다. 여기서 직원을 부르거나 체크인 카운터로 가 주세요.',
  },
  'dcs.away': { title: '항공사 시스템을 이용할 수 없습니다', next: goOn },
  'bags.refused': {
    title: '수하물은 카운터에서 부쳐 주세요',
    next: '체크인은 완료되었습니다. 항공사 카운터에서 수하물 태그를 붙여 드립니다.',
  },
  'bags.later': {
    title: '수하물 요금은 결제되었습니다',
    next: '지금 항공사 시스템이 응답하지 않습니다. 항공사 카운터에서 수하물 태그를 붙여 드립니다.',
  },
  'bags.tag-refused': {
    title: '항공사가 수하물 태그를 받지 않습니다',
    next: '이 짐을 수하물 맡기는 곳에 두지 마세요. 항공사 카운터에서 수하물 태그를 다시 붙여 드립니다.',
  },
  'payment.declined': {
    title: '결제가 거절되었습니다',
    next: '청구된 금액은 없습니다. 다른 카드를 사용하거나 항공사 카운터로 가 주세요.',
  },
  'payment.cancelled': {
    title: '결제가 취소되었습니다',
    next: '청구된 금액은 없습니다. 다시 시도하거나 항공사 카운터로 가 주세요.',
  },
  'payment.timed-out': {
    title: '카드가 확인되지 않았습니다',
    next: '청구된 금액은 없습니다. 다시 시도하거나 항공사 카운터로 가 주세요.',
  },
  'payment.unavailable': {
    title: '지금은 여기서 결제할 수 없습니다',
    next: '청구된 금액은 없습니다. 항공사 카운터에서 결제해 주세요.',
  },
  'payment.unconfirmed': {
    title: '결제되었는지 아직 알 수 없습니다',
    next: '결제되었다면 자동으로 환불됩니다. 여기서 다시 결제하지 말고 항공사 카운터로 가 주세요.',
  },
  'payment.given-back': {
    title: '결제 금액을 환불하고 있습니다',
    next: '결제하신 항목을 여기서 드리지 못했습니다. 항공사 카운터로 가 주세요.',
  },
  'payment.not-given-back': {
    title: '항공사에서 환불해 드려야 합니다',
    next: '결제되었으나 이 키오스크에서는 취소할 수 없습니다. 항공사 카운터로 가 주세요. 직원이 환불해 드립니다.',
  },
  'dcs.unreachable': {
    title: '항공사 시스템이 응답하지 않습니다',
    next: '없어진 것은 없습니다. 잠시 후 다시 시도해 주세요.',
  },
  'dcs.not-offered': {
    title: '항공사가 키오스크에서 제공하지 않습니다',
    next: '항공사 카운터로 가 주세요. 카운터에서 처리해 드립니다.',
  },
  'dcs.refused': {
    title: '여기서 체크인할 수 없습니다',
    next: '여권을 가지고 체크인 카운터로 가 주세요. 카운터에서 체크인해 드립니다.',
  },
  'printer.paper-out': { title: '프린터에 용지가 없습니다', next: printElsewhere },
  'printer.cover-open': { title: '프린터가 열려 있습니다', next: printElsewhere },
  'printer.head-up': { title: '프린터가 열려 있습니다', next: printElsewhere },
  'printer.jam': { title: '프린터에 종이가 걸렸습니다', next: printElsewhere },
  'printer.cutter': { title: '프린터가 종이를 자르지 못합니다', next: printElsewhere },
  'printer.ribbon-out': { title: '프린터 리본이 다 떨어졌습니다', next: printElsewhere },
  'printer.too-hot': { title: '프린터를 식히고 있습니다', next: printElsewhere },
  'printer.paused': { title: '프린터가 일시 중지되었습니다', next: printElsewhere },
  'printer.defect': { title: '프린터가 고장 났습니다', next: printElsewhere },
  'printer.paper-low': { title: '용지가 거의 떨어졌습니다', next: goOn },
  'printer.output-blocked': {
    title: '프린터에 서류가 남아 있습니다',
    next: '고객님의 것이면 가져가 주세요.',
  },
  'device.unplugged': { title: '키오스크의 장치가 빠져 있습니다', next: otherKiosk },
  'device.silent': { title: '키오스크의 장치가 응답하지 않습니다', next: otherKiosk },
  'device.garbled': { title: '키오스크의 장치가 작동하지 않습니다', next: otherKiosk },
  'device.no-access': { title: notSetUp, next: otherKiosk },
  'device.flapping': { title: '키오스크 장치의 연결이 불안정합니다', next: otherKiosk },
  'device.ambiguous': { title: notSetUp, next: otherKiosk },
  'device.keyboard-mode': { title: notSetUp, next: otherKiosk },
  'print.refused': {
    title: '이 서류는 여기서 인쇄할 수 없습니다',
    next: '인쇄된 것이 없습니다. 직원에게 문의해 주세요.',
  },
  'print.pulled-back': {
    title: '탑승권이 프린터로 회수되었습니다',
    next: '너무 오래 놓여 있었습니다. 다시 인쇄할 수 있습니다.',
  },
  'print.unconfirmed': {
    title: '탑승권이 나왔는지 확실하지 않습니다',
    next: '프린터를 살펴보거나 직원을 기다려 주세요.',
  },
  'mail.untrusted': {
    title: '지금은 이메일을 이용할 수 없습니다',
    next: '탑승권을 사진으로 찍거나 인쇄해 주세요.',
  },
  'speech.unavailable': {
    title: '지금은 음성 안내를 할 수 없습니다',
    next: '직원을 불러 주세요. 체크인을 도와 드립니다.',
  },
  'outbox.full': { title: '키오스크가 통신 복구를 기다립니다', next: otherKiosk },
  'outbox.corrupt': { title: '키오스크를 점검하고 있습니다', next: goOn },
};
