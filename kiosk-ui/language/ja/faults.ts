import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

const printElsewhere = '搭乗券は別の自動チェックイン機で印刷できます。';
const otherKiosk = '別の自動チェックイン機をご利用ください。';
const notSetUp = 'この機械は設定が完了していません';
const goOn = 'そのまま続けられます。';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: '支払い用カードはここでは使えません',
    next: 'カードの情報は残していません。カードをしまい、パスポートを読み取り機に置いてください。',
  },
  'card.unreadable': {
    title: 'カードを読み取れませんでした',
    next: 'もう一度、一定の速さで最後まで通してください。または、パスポートを読み取り機に置いてください。',
  },
  'card.unknown': {
    title: 'このカードはここでは使えません',
    next: 'パスポートを読み取り機に置いてください。',
  },
  'scan.unreadable': {
    title: 'コードを読み取れませんでした',
    next: '読み取り部の前で動かさずにかざしてください。または、パスポートを読み取り機に置いてください。',
  },
  'scan.unknown': {
    title: 'このコードはここでは使えません',
    next: 'パスポートを読み取り機に置いてください。',
  },
  'booking.not-found': {
    title: 'この空港を出発するご予約が見つかりません',
    next: '提示または入力された内容では見つかりませんでした。航空会社と日付を確認し、別の方法を試すか、係員にお尋ねください。',
  },
  'booking.name-differs': {
    title: 'ご予約の名前が違っています',
    next: '係員がすぐに直せます。係員をお呼びになるか、チェックインカウンターへお越しください。',
  },
  'booking.birth-date-differs': {
    title: 'ご予約の生年月日が違っています',
    next: '係員が両方を確かめて直せます。係員をお呼びになるか、チェックインカウンターへお越しください。',
  },
  'check-in.not-open': {
    title: 'チェックインはまだ始まっていません',
    next: '始まりましたら、もう一度お越しください。',
  },
  'check-in.closed': {
    title: 'この便のチェックインは締め切りました',
    next: '今すぐサービスカウンターへお越しください。後の便をご案内します。',
  },
  'flight.cancelled': {
    title: 'お客様の便は欠航になりました',
    next: '申し訳ございません。別の便に乗れる場合は、ここでお選びいただけます。そのほかのことは係員がお手伝いします。',
  },
  'flight.missed': {
    title: 'この便にはお乗りいただけません',
    next: '到着前に出発します。サービスカウンターへお越しください。別の便を手配します。',
  },
  'flight.oversold': {
    title: 'お座席をご用意できません',
    next: '申し訳ございません。予約が座席数を超えています。時間内にお越しのお客様には権利があり、その内容をここで印刷します。サービスカウンターでは、座席を譲ってくださる方を募っています。',
  },
  'check-in.see-staff': {
    title: '係員にお尋ねください',
    next: 'カウンターで係員がチェックインを承ります。係員を呼ぶか、パスポートを持ってお越しください。',
  },
  'check-in.no-seat': {
    title: '座席はサービスカウンターで決まります',
    next: 'パスポートを持ってサービスカウンターへお越しください。',
  },
  'bags.payment-needed': {
    title: 'お荷物の料金が必要です',
    next: '航空会社のカウンターでお支払いください。タグもそこで付けます。',
  },
  'payment.needed': {
    title: 'お選びのものは有料です',
    next: '選び直すか、航空会社のカウンターへお越しください。',
  },
  'check-in.conflict': {
    title: '係員にお尋ねください',
    next: '係員がチェックインの内容を確認します。ここで係員を呼ぶか、チェックインカウンターへお越しください。',
  },
  'dcs.away': { title: '航空会社のシステムが応答しません', next: goOn },
  'bags.refused': {
    title: 'お荷物はカウンターでお預けください',
    next: 'チェックインは済んでいます。航空会社のカウンターでタグを付けます。',
  },
  'bags.later': {
    title: 'お荷物の料金は支払い済みです',
    next: '航空会社のシステムが今、応答しません。航空会社のカウンターでタグを付けます。',
  },
  'bags.tag-refused': {
    title: '航空会社が手荷物タグを受け付けません',
    next: 'このお荷物を手荷物預け場所に置かないでください。航空会社のカウンターでタグを付け直します。',
  },
  'payment.declined': {
    title: 'お支払いが承認されませんでした',
    next: '請求はありません。別のカードを試すか、航空会社のカウンターへお越しください。',
  },
  'payment.cancelled': {
    title: 'お支払いが取り消されました',
    next: '請求はありません。もう一度試すか、航空会社のカウンターへお越しください。',
  },
  'payment.timed-out': {
    title: 'カードの提示がありませんでした',
    next: '請求はありません。もう一度試すか、航空会社のカウンターへお越しください。',
  },
  'payment.unavailable': {
    title: '今、ここではお支払いになれません',
    next: '請求はありません。航空会社のカウンターでお支払いください。',
  },
  'payment.unconfirmed': {
    title: '請求されたかどうか、まだわかりません',
    next: '請求されていれば、自動で返金されます。ここで再度お支払いにならず、航空会社のカウンターへお越しください。',
  },
  'payment.given-back': {
    title: 'お支払いを返金しています',
    next: 'お支払いいただいたものを、ここではご用意できませんでした。航空会社のカウンターへお越しください。',
  },
  'payment.not-given-back': {
    title: '航空会社からの返金が必要です',
    next: '請求されましたが、この機械では取り消せません。航空会社のカウンターへお越しください。係員が返金します。',
  },
  'dcs.unreachable': {
    title: '航空会社のシステムが応答しません',
    next: '何も失われていません。少し待って、もう一度お試しください。',
  },
  'dcs.not-offered': {
    title: 'この手続きは自動チェックイン機ではできません',
    next: '航空会社のカウンターへお越しください。そこで承ります。',
  },
  'dcs.refused': {
    title: 'このチェックインはここではできません',
    next: 'パスポートを持ってチェックインカウンターへお越しください。そこで承ります。',
  },
  'printer.paper-out': { title: 'プリンターの用紙がありません', next: printElsewhere },
  'printer.cover-open': { title: 'プリンターが開いています', next: printElsewhere },
  'printer.head-up': { title: 'プリンターが開いています', next: printElsewhere },
  'printer.jam': { title: 'プリンターに紙が詰まっています', next: printElsewhere },
  'printer.cutter': { title: 'プリンターが紙を切れません', next: printElsewhere },
  'printer.ribbon-out': { title: 'プリンターのリボンがなくなりました', next: printElsewhere },
  'printer.too-hot': { title: 'プリンターを冷ましています', next: printElsewhere },
  'printer.paused': { title: 'プリンターは一時停止中です', next: printElsewhere },
  'printer.defect': { title: 'プリンターが故障しています', next: printElsewhere },
  'printer.paper-low': { title: '用紙が残りわずかです', next: goOn },
  'printer.output-blocked': {
    title: 'プリンターに書類が残っています',
    next: 'お客様のものでしたら、お取りください。',
  },
  'device.unplugged': { title: 'この機械の装置が外れています', next: otherKiosk },
  'device.silent': { title: 'この機械の装置が応答しません', next: otherKiosk },
  'device.garbled': { title: 'この機械の装置が正しく動きません', next: otherKiosk },
  'device.no-access': { title: notSetUp, next: otherKiosk },
  'device.flapping': { title: 'この機械の装置の接続が不安定です', next: otherKiosk },
  'device.ambiguous': { title: notSetUp, next: otherKiosk },
  'device.keyboard-mode': { title: notSetUp, next: otherKiosk },
  'print.refused': {
    title: 'この書類はここでは印刷できません',
    next: '何も印刷されていません。係員にお尋ねください。',
  },
  'print.pulled-back': {
    title: '搭乗券はプリンターに回収されました',
    next: '長く置かれていたためです。もう一度印刷できます。',
  },
  'print.unconfirmed': {
    title: '搭乗券が出たかどうか確認できません',
    next: 'プリンターをご覧になるか、係員をお待ちください。',
  },
  'mail.untrusted': {
    title: '今、メールはご利用になれません',
    next: '搭乗券を写真に撮るか、印刷してください。',
  },
  'speech.unavailable': {
    title: '今、音声でご案内できません',
    next: '係員をお呼びください。チェックインをお手伝いします。',
  },
  'outbox.full': { title: 'この機械は通信の回復を待っています', next: otherKiosk },
  'outbox.corrupt': { title: 'この機械は点検中です', next: goOn },
};
