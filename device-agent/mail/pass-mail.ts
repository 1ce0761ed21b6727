import bwip from '@bwip-js/node';
import { DateTime } from 'luxon';
import type { Language } from '../contract/languages.ts';
import type { Names } from '../contract/names.ts';
import type { PhonePass } from '../contract/visit.ts';
import type { Mail } from './port.ts';

/** What a mail says around the values, in one language of the screens. */
const WORDS: Readonly<
  Record<
    Language,
    Record<'subject' | 'hello' | 'boarding' | 'gate' | 'seat' | 'show' | 'copy' | 'screens' | 'again', string>
  >
> = {
  en: {
    subject: 'Your boarding pass',
    hello: 'Your boarding pass is below. Show the code at security and at the gate.',
    boarding: 'Boarding',
    gate: 'Gate',
    seat: 'Seat',
    show: 'Boarding pass code',
    copy: 'Copy',
    screens: 'see screens',
    again: 'You may have this message already: it is the same boarding pass.',
  },
  'zh-Hans': {
    subject: '您的登机牌',
    hello: '以下是您的登机牌，请在安检和登机口出示其中的条码。',
    boarding: '登机时间',
    gate: '登机口',
    seat: '座位',
    show: '登机牌条码',
    copy: '副本',
    screens: '请留意大屏幕',
    again: '您可能已收到此邮件，其中的登机牌相同。',
  },
  ja: {
    subject: '搭乗券',
    hello: '搭乗券をお送りします。保安検査場と搭乗口でコードをご提示ください。',
    boarding: '搭乗',
    gate: '搭乗口',
    seat: '座席',
    show: '搭乗券のコード',
    copy: '控え',
    screens: '空港の案内表示をご覧ください',
    again: 'このメールはすでに届いているかもしれません。搭乗券は同じものです。',
  },
  ko: {
    subject: '탑승권',
    hello: '탑승권을 보내드립니다. 보안 검색대와 탑승구에서 코드를 보여 주세요.',
    boarding: '탑승',
    gate: '탑승구',
    seat: '좌석',
    show: '탑승권 코드',
    copy: '사본',
    screens: '안내 화면 참조',
    again: '이 메일을 이미 받으셨을 수 있습니다. 같은 탑승권입니다.',
  },
  fr: {
    subject: 'Votre carte d’embarquement',
    hello:
      'Votre carte d’embarquement figure ci-dessous. Présentez le code au contrôle de sûreté et à la porte.',
    boarding: 'Embarquement',
    gate: 'Porte',
    seat: 'Siège',
    show: 'Code de la carte d’embarquement',
    copy: 'Copie',
    screens: 'voir les écrans',
    again: 'Vous avez peut-être déjà ce message : la carte d’embarquement est la même.',
  },
  de: {
    subject: 'Ihre Bordkarte',
    hello: 'Ihre Bordkarte steht unten. Zeigen Sie den Code an der Sicherheitskontrolle und am Gate.',
    boarding: 'Einsteigen',
    gate: 'Gate',
    seat: 'Platz',
    show: 'Code der Bordkarte',
    copy: 'Kopie',
    screens: 'siehe Anzeigen',
    again: 'Vielleicht haben Sie diese Nachricht schon: Es ist dieselbe Bordkarte.',
  },
  es: {
    subject: 'Su tarjeta de embarque',
    hello: 'Abajo está su tarjeta de embarque. Muestre el código en el control de seguridad y en la puerta.',
    boarding: 'Embarque',
    gate: 'Puerta',
    seat: 'Asiento',
    show: 'Código de la tarjeta de embarque',
    copy: 'Copia',
    screens: 'vea las pantallas',
    again: 'Es posible que ya tenga este mensaje: la tarjeta de embarque es la misma.',
  },
  ar: {
    subject: 'بطاقة الصعود',
    hello: 'بطاقة الصعود أدناه. يُرجى إبراز الرمز عند التفتيش الأمني وعند البوابة.',
    boarding: 'الصعود',
    gate: 'البوابة',
    seat: 'المقعد',
    show: 'رمز بطاقة الصعود',
    copy: 'نسخة',
    screens: 'انظر الشاشات',
    again: 'ربما وصلت هذه الرسالة من قبل: بطاقة الصعود هي نفسها.',
  },
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The mail of these passes; pictures are what gates read, large enough for any phone. */
export async function writePassMail(
  passes: readonly { readonly pass: PhonePass; readonly barcode: string }[],
  { to, airline, language }: { readonly to: string; readonly airline: Names; readonly language: Language },
): Promise<Mail> {
  const words = WORDS[language];
  const name = (names: Names) => names[language] ?? names.en;
  const told = passes.map(({ pass }) => {
    const { flight, passenger, seat, copy } = pass;
    const day = DateTime.fromISO(flight.departure, { setZone: true }).setLocale('en').toFormat('d LLL yyyy');
    const boarding = DateTime.fromISO(flight.boarding, { setZone: true }).toFormat('HH:mm');
    return {
      title: `${flight.carrier} ${flight.number}  ${flight.from.code} – ${flight.to.code}  ${day}`,
      who: copy ? `${passenger.fullName} (${words.copy})` : passenger.fullName,
      facts: `${words.boarding} ${boarding} · ${words.gate} ${flight.gate ?? words.screens} · ${words.seat} ${seat}`,
    };
  });
  const pictures = await Promise.all(
    passes.map(async ({ barcode }, index) => ({
      name: `pass-${index + 1}`,
      png: await bwip.toBuffer({
        ...{ bcid: 'azteccode', text: barcode, scale: 6, padding: 18, backgroundcolor: 'FFFFFF' },
      }),
    })),
  );
  const first = told[0]?.title ?? '';
  return {
    to,
    subject: `${words.subject}: ${first}`,
    text: [
      name(airline),
      '',
      words.hello,
      ...told.flatMap(({ title, who, facts }) => ['', title, who, facts]),
      '',
    ].join('\n'),
    html: [
      `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><body style="font-family:sans-serif;color:#17181c">`,
      `<p><strong>${escaped(name(airline))}</strong></p><p>${words.hello}</p>`,
      ...told.map(
        ({ title, who, facts }, index) =>
          `<h2 style="margin-bottom:0">${escaped(title)}</h2><p>${escaped(who)}<br>${escaped(facts)}</p>` +
          `<p><img src="cid:pass-${index + 1}" alt="${words.show}" width="300" style="background:#fff"></p>`,
      ),
      '</body></html>',
    ].join('\n'),
    pictures,
    again: words.again,
  };
}
