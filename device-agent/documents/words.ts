import type { Language } from '../contract/languages.ts';

/** In order of importance: what stands behind the first is printed where there is room. */
type Caption = readonly string[];

/** What is printed around the values. A language is one column here; English stands beside every other one. */
export interface DocumentWords {
  readonly title: string;
  readonly passenger: Caption;
  readonly flight: Caption;
  readonly date: Caption;
  readonly gate: Caption;
  readonly boarding: Caption;
  readonly departs: Caption;
  readonly seat: Caption;
  readonly zone: Caption;
  readonly cabin: Caption;
  readonly sequence: Caption;
  readonly booking: Caption;
  readonly ticket: Caption;
  readonly terminal: Caption;
  readonly bags: Caption;
  readonly closing: string;
  readonly reprint: string;
}

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  en: {
    title: 'BOARDING PASS',
    passenger: ['Passenger'],
    flight: ['Flight'],
    date: ['Date'],
    gate: ['Gate'],
    boarding: ['Boarding'],
    departs: ['Departs'],
    seat: ['Seat'],
    zone: ['Group'],
    cabin: ['Class'],
    sequence: ['Seq'],
    booking: ['Booking'],
    ticket: ['Ticket'],
    terminal: ['Terminal'],
    bags: ['Bags'],
    closing: 'The gate closes 15 minutes before departure.',
    reprint: 'REPRINT',
  },
  'zh-Hans': {
    title: '登机牌 BOARDING PASS',
    passenger: ['旅客', 'Name'],
    flight: ['航班', 'Flight'],
    date: ['日期', 'Date'],
    gate: ['登机口', 'Gate'],
    boarding: ['登机', 'Boarding'],
    departs: ['起飞', 'Departs'],
    seat: ['座位', 'Seat'],
    zone: ['组', 'Group'],
    cabin: ['舱位', 'Class'],
    sequence: ['序号', 'Seq'],
    booking: ['订座', 'PNR'],
    ticket: ['票号', 'Ticket'],
    terminal: ['航站楼', 'Term'],
    bags: ['行李', 'Bags'],
    closing: '登机口在起飞前15分钟关闭。',
    reprint: '补打 REPRINT',
  },
};
