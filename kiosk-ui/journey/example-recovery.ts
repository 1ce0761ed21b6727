import type { RecoveryView } from '../../device-agent/contract/recovery.ts';
/** What a member is owed whose bag was late, in the words of an airline that is invented. */
export const EXAMPLE_RECOVERY: RecoveryView = {
  ...{ state: 'offered', reference: 'XD-BAG-2407', code: null, paper: null },
  words: {
    happened: {
      en: 'Your bag did not arrive with you. We are sorry.',
      'zh-Hans': '您的行李没有与您同机到达，我们非常抱歉。',
      ja: 'お荷物が同じ便で届かず、申し訳ございません。',
      ko: '수하물이 함께 도착하지 못했습니다. 죄송합니다.',
      fr: 'Votre bagage n’est pas arrivé avec vous. Nous en sommes désolés.',
      de: 'Ihr Gepäck ist nicht mit Ihnen angekommen. Das tut uns leid.',
      es: 'Su equipaje no llegó con usted. Lo sentimos.',
      ar: 'لم تصل حقيبتك معك. نعتذر عن ذلك.',
    },
    stands: {
      en: 'Your case is open: we are working on it. The airline’s desk can tell you more.',
      'zh-Hans': '您的事项仍在处理中，详情请向航空公司柜台查询。',
      ja: 'ただいま対応中です。詳しくは航空会社のカウンターでお尋ねください。',
      ko: '현재 처리 중입니다. 자세한 내용은 항공사 카운터에 문의하세요.',
      fr: 'Votre dossier est ouvert : nous y travaillons. Le comptoir de la compagnie peut vous en dire plus.',
      de: 'Ihr Fall ist offen: Wir arbeiten daran. Am Schalter der Fluggesellschaft erfahren Sie mehr.',
      es: 'Su caso está abierto: trabajamos en él. En el mostrador de la aerolínea le informan.',
      ar: 'ملفك مفتوح ونعمل عليه. يمكن لمكتب شركة الطيران إخبارك بالمزيد.',
    },
    offer: {
      en: 'A voucher for CN¥300 towards your next ticket',
      'zh-Hans': '¥300代金券，可用于下次购票',
      ja: '次回の航空券に使える元\u00a0300のバウチャー',
      ko: '다음 항공권에 쓸 수 있는 CN¥300 바우처',
      fr: 'Un bon de 300\u00a0CNY pour votre prochain billet',
      de: 'Ein Gutschein über 300\u00a0CN¥ für Ihr nächstes Ticket',
      es: 'Un vale de 300\u00a0CNY para su próximo billete',
      ar: 'قسيمة بقيمة \u200f300\u00a0\u2068CN¥\u2069 لتذكرتك القادمة',
    },
    terms: {
      en: 'Good until 13 May 2032. It takes none of your rights away.',
      'zh-Hans': '有效期至2032年5月13日。不影响您的任何权利。',
      ja: '有効期限：2032年5月13日。お客様の権利は失われません。',
      ko: '2032년 5월 13일까지 유효합니다. 고객님의 권리에는 영향이 없습니다.',
      fr: 'Valable jusqu’au 13 mai 2032. Vos droits restent entiers.',
      de: 'Gültig bis 13. Mai 2032. Ihre Rechte bleiben Ihnen.',
      es: 'Válido hasta el 13 de mayo de 2032. No afecta a sus derechos.',
      ar: 'صالحة حتى 13 مايو 2032. ولا تمس أيًا من حقوقك.',
    },
    accept: {
      ...{ en: 'Yes, please', 'zh-Hans': '接受', ja: '受け取る', ko: '받기' },
      ...{ fr: 'Oui, volontiers', de: 'Ja, gern', es: 'Sí, gracias', ar: 'نعم، من فضلك' },
    },
    decline: {
      ...{ en: 'No, thank you', 'zh-Hans': '不用了，谢谢', ja: '受け取らない', ko: '괜찮습니다' },
      ...{ fr: 'Non, merci', de: 'Nein, danke', es: 'No, gracias', ar: 'لا، شكرًا' },
    },
    given: {
      ...{ en: 'It is yours', 'zh-Hans': '已归您所有', ja: 'お受け取りいただけます', ko: '드렸습니다' },
      ...{ fr: 'C’est à vous', de: 'Es gehört Ihnen', es: 'Es suyo', ar: 'أصبح لك' },
    },
    elsewhere: {
      en: 'You already have this: it was accepted at another place.',
      'zh-Hans': '您已在其他地点领取过。',
      ja: 'すでに別の場所で受け取られています。',
      ko: '이미 다른 곳에서 받으셨습니다.',
      fr: 'Vous l’avez déjà : il a été accepté ailleurs.',
      de: 'Sie haben dies schon: Es wurde an anderer Stelle angenommen.',
      es: 'Ya lo tiene: se aceptó en otro lugar.',
      ar: 'لديك هذا بالفعل: فقد قُبل في مكان آخر.',
    },
    later: {
      en: 'This cannot be confirmed just now. It stays yours: you are asked again next time.',
      'zh-Hans': '目前无法确认。此权益为您保留，下次将再次询问。',
      ja: 'ただいま確認できません。権利は残り、次回あらためてお尋ねします。',
      ko: '지금은 확인할 수 없습니다. 그대로 남아 있으며 다음에 다시 여쭙겠습니다.',
      fr: 'Impossible à confirmer pour l’instant. Cela vous reste acquis : on vous le redemandera la prochaine fois.',
      de: 'Das lässt sich gerade nicht bestätigen. Es bleibt Ihres: Sie werden beim nächsten Mal wieder gefragt.',
      es: 'No se puede confirmar ahora. Sigue siendo suyo: se le preguntará la próxima vez.',
      ar: 'لا يمكن تأكيد ذلك الآن. يبقى من حقك، وسنسألك في المرة القادمة.',
    },
  },
};

/** Of the size of a short QR code, and nobody's: three corners, and between them the toss of a coin. */
const SYMBOL = Array.from({ length: 21 }, (_, row) =>
  Array.from({ length: 21 }, (_, column) => {
    const [down, across] = [row > 10 ? row - 14 : row, column > 10 ? column - 14 : column];
    const isCorner = !(row > 10 && column > 10) && Math.min(down, across) >= 0 && Math.max(down, across) < 7;
    if (isCorner) return Math.abs(Math.max(Math.abs(down - 3), Math.abs(across - 3)) - 2) === 0 ? 0 : 1;
    return (Math.imul(row * 73 + column * 151 + 7, 0x9e3779b1) >>> 18) & 1;
  }).join(''),
);

export const EXAMPLE_GIVEN: RecoveryView = {
  ...EXAMPLE_RECOVERY,
  state: 'given',
  code: { text: '7K4M-9QX2', symbol: SYMBOL },
};
