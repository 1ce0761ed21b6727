import type { Catalogue } from '../catalogue.ts';

export const aloud: Catalogue['aloud'] = {
  'welcome.passport':
    'パスポートを[document-reader]の読み取り機に置いてください。お手元にない場合は、次のキーを押してから丸いキーを押してください。',
  'welcome.start': '開始',
  'confirm.instruction': '便の情報と、手荷物に入れられないものをお聞きのうえ、選んでください。',
  'confirm.bags-away':
    '航空会社のシステムから応答がないため、今ここでは荷物をお預かりできません。航空会社のカウンターでお預けください。',
  'standby.instruction': '空席待ちです。便の情報と、手荷物に入れられないものをお聞きのうえ、選んでください。',
  'party.lead': '名前を選ぶと、外したり戻したりできます。',
  'typing.state': '英語名の初めを入力し、国に移動して選んでください。',
  'typing.review-lead': '書類と比べるか、係員をお呼びください。行を選ぶと直せます。',
  'seats.touch': '空いている座席を選ぶと変更できます。',
  'pay.lead':
    'カードを[payment-terminal]の端末にかざすか差し込んでください。端末の操作は係員がお手伝いします。ヘルプのキーを押してください。',
  'unconfirmed.doubt':
    '搭乗券が出たかどうか確認できません。[pass-printer]のプリンターに手を入れてお確かめになるか、係員をお呼びください。',
  'unconfirmed.doubt-card':
    '空席待ち整理券が出たかどうか確認できません。[pass-printer]のプリンターに手を入れてお確かめになるか、係員をお呼びください。',
  'unconfirmed.doubt-tag':
    '手荷物タグが出たかどうか確認できません。[tag-printer]のプリンターに手を入れてお確かめになるか、係員をお呼びください。',
  'unconfirmed.doubt-receipt':
    '領収書が出たかどうか確認できません。[pass-printer]のプリンターに手を入れてお確かめになるか、係員をお呼びください。',
  'unconfirmed.doubt-itinerary':
    '旅程表が出たかどうか確認できません。[pass-printer]のプリンターに手を入れてお確かめになるか、係員をお呼びください。',
  'rights.waiting': '[pass-printer]のプリンターからお知らせをお取りください。',
  'goodbye.passport-where': 'まだ[document-reader]の読み取り機の上にあります。',
  'access.strikes-500': '0.5秒以内',
  'access.strikes-1000': '1秒以内',
  'guidance.open': '硬いページを開いてください。写真のあるページです。',
  'guidance.lay': 'そのページを下に向けて[document-reader]の読み取り機に置き、動かさないでください。',
  'document.lay-visa':
    '文字の並んだ面を下に向けて[document-reader]の読み取り機に置き、動かさないでください。',
  'bags.scale-free': 'お荷物を1個、[scale]のはかりに載せてください。',
  'tags.lead': '[tag-printer]にあるタグのプリンターから、すべてお取りください。',
  'guidance.others':
    'または、ご予約のコードを[barcode-reader]のスキャナーにかざすか、会員カードを[card-reader]のカード読み取り機に通してください。',
  'pass.gate-unknown': '未定',
  'goodbye.look-up': '搭乗口はまだ決まっていません。後ほど係員にお尋ねください',
};
