import type { Catalogue, MessageKey } from './catalogue.ts';
import type { paperMessages as messages } from './en-papers.ts';

export const paperMessages: Pick<Catalogue['messages'], keyof typeof messages & MessageKey> = {
  'receipt.print': '打印收据',
  'receipt.number': '{name}的收据（第{number}张，共{of}张）',
  'progress.title-receipt': '正在打印收据',
  'progress.prepare-receipt': '收据准备就绪',
  'progress.stay-receipt': '请稍候，收据将从下方送出。',
  'take.title-receipt': '请取走收据',
  'failed.stopped-receipt': '收据没有打印。',
  'failed.elsewhere-receipt': '您的付款已有记录，可在航空公司柜台索取收据。',
  'unconfirmed.doubt-receipt': '无法确定收据是否已经打印。请查看打印机出口。',
  'unconfirmed.has-receipt': '我已拿到收据',
  'itinerary.print': '打印行程单',
  'itinerary.number': '{name}的行程单',
  'progress.title-itinerary': '正在打印行程单',
  'progress.prepare-itinerary': '行程单准备就绪',
  'progress.stay-itinerary': '请稍候，行程单将从下方送出。',
  'take.title-itinerary': '请取走行程单',
  'failed.stopped-itinerary': '行程单没有打印。',
  'failed.elsewhere-itinerary': '您已完成值机，可在航空公司柜台打印行程单。',
  'unconfirmed.doubt-itinerary': '无法确定行程单是否已经打印。请查看打印机出口。',
  'unconfirmed.has-itinerary': '我已拿到行程单',
};
