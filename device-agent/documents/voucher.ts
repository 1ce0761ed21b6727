import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Names } from '../contract/names.ts';
import type { Reservation } from '../dcs/port.ts';
import { bold, fieldsIn, RULE, sentence, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import { type DocumentLanguage, documentWords, nameIn, titleIn } from './words/words.ts';

/** All that the slip of a voucher shows. What went wrong stands on no paper: whoever finds it need not know. */
export interface Voucher {
  readonly airline: Pick<Airline, 'names'>;
  readonly reservation: Pick<Reservation, 'surname' | 'givenNames'>;
  /** What it is, and until when it is worth something: the airline's own words. */
  readonly words: { readonly offer: Names; readonly terms: Names };
  readonly code: string;
  /** ISO 8601 with the offset of the place, and who issued it: the kiosk. */
  readonly issued: string;
  readonly issuer: string;
  /** One like it may be on paper already. */
  readonly reprint: boolean;
  readonly language: DocumentLanguage;
}

/** Lays out what makes good a failure: what it is, for whom, and the code that it is claimed by. */
export function layOutVoucher(voucher: Voucher): Layout {
  const { airline, reservation, words, code, issuer, language } = voucher;
  const { direction, reprint } = documentWords(language);
  const fields = fieldsIn(language);
  const title = titleIn(language, 'voucher');
  const issued = DateTime.fromISO(voucher.issued, { setZone: true });
  const body: Block[] = [
    bold(nameIn(airline.names, language), 2),
    bold(voucher.reprint ? `${title}  ${reprint}` : title),
    RULE,
    sentence(nameIn(words.offer, language)),
    space(),
    fields(2, { code }),
    space(),
    fields(1, { passenger: `${reservation.surname}/${reservation.givenNames}` }),
    fields(1, { issued: `${issued.toFormat('yyyy-MM-dd HH:mm')}  ${issuer}` }),
    RULE,
    sentence(nameIn(words.terms, language)),
  ];
  const barcode: Block[] = [
    space(),
    { kind: 'symbol', symbology: 'qr', content: code, caption: null },
    space(),
  ];
  return {
    ...{ kind: 'voucher', language, direction },
    panels: [
      { name: 'body', blocks: body },
      { name: 'barcode', blocks: barcode },
    ],
  };
}
