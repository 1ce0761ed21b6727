import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

const printElsewhere = 'يمكن لأي جهاز آخر طباعة بطاقتك.';
const otherKiosk = 'يُرجى استخدام جهاز آخر.';
const notSetUp = 'لم يكتمل إعداد هذا الجهاز';
const goOn = 'يمكنك المتابعة.';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: 'لا يمكن استخدام بطاقات الدفع هنا',
    next: 'لم يُحفظ شيء من بطاقتك. يُرجى إعادتها إلى مكانها، ووضع جواز سفرك على القارئ.',
  },
  'card.unreadable': {
    title: 'تعذرت قراءة بطاقتك',
    next: 'يُرجى تمريرها من جديد بسرعة ثابتة حتى النهاية. أو يمكنك وضع جواز سفرك على القارئ.',
  },
  'card.unknown': {
    title: 'لا يمكن استخدام هذه البطاقة هنا',
    next: 'يُرجى وضع جواز سفرك على القارئ.',
  },
  'scan.unreadable': {
    title: 'تعذرت قراءة الرمز',
    next: 'يُرجى إبقاؤه ثابتًا أمام الماسح. أو يمكنك وضع جواز سفرك على القارئ.',
  },
  'scan.unknown': {
    title: 'لا يمكن استخدام هذا الرمز هنا',
    next: 'يُرجى وضع جواز سفرك على القارئ.',
  },
  'booking.not-found': {
    title: 'لم نجد حجزًا لرحلة من هذا المطار',
    next: 'ما عُرض أو كُتب لا يؤدي إلى حجز. يُرجى مراجعة شركة الطيران واليوم، أو تجربة طريقة أخرى، أو سؤال موظفينا.',
  },
  'booking.name-differs': {
    title: 'الاسم في الحجز مختلف',
    next: 'يمكن لموظفينا تصحيحه في لحظات. يُرجى استدعاء موظف، أو التوجه إلى مكتب إجراءات السفر.',
  },
  'booking.birth-date-differs': {
    title: 'تاريخ الميلاد في الحجز مختلف',
    next: 'يمكن لموظفينا مقارنة التاريخين وتصحيح الخطأ. يُرجى استدعاء موظف، أو التوجه إلى مكتب إجراءات السفر.',
  },
  'check-in.not-open': {
    title: 'لم تبدأ إجراءات السفر بعد',
    next: 'يُرجى العودة عند بدئها.',
  },
  'check-in.closed': {
    title: 'انتهت إجراءات السفر لرحلتك',
    next: 'يُرجى التوجه الآن إلى مكتب الخدمة: يمكنهم إخبارك بالرحلات التالية.',
  },
  'flight.cancelled': {
    title: 'أُلغيت رحلتك',
    next: 'نأسف لذلك. إذا أمكن نقلك على رحلة أخرى، فيمكنك اختيارها هنا، ويساعدك موظفونا في كل ما عدا ذلك.',
  },
  'flight.oversold': {
    title: 'لم يبقَ مقعد لك',
    next: 'نأسف لذلك: عدد الحجوزات أكبر من عدد المقاعد. وصلت في الموعد ولك حقوق تُطبع هنا. يبحث مكتب الخدمة عن متطوعين للتنازل عن مقعد.',
  },
  'check-in.see-staff': {
    title: 'يُرجى مراجعة موظفينا',
    next: 'سيكملون إجراءاتك معك في المكتب. يُرجى استدعاء موظف، أو التوجه إلى هناك ومعك جواز سفرك.',
  },
  'check-in.no-seat': {
    title: 'يُمنح مقعدك في مكتب الخدمة',
    next: 'يُرجى التوجه إلى مكتب الخدمة ومعك جواز سفرك.',
  },
  'bags.payment-needed': {
    title: 'حقائبك تحتاج إلى دفع رسوم',
    next: 'يتم الدفع ووضع الملصقات في مكتب شركة الطيران.',
  },
  'payment.needed': {
    title: 'اختيارك برسوم إضافية',
    next: 'يُرجى الاختيار من جديد، أو التوجه إلى مكتب شركة الطيران.',
  },
  'check-in.conflict': {
    title: 'يُرجى مراجعة موظفينا',
    next: 'سيسوّون إجراءاتك معك. يُرجى استدعاؤهم إلى هنا، أو التوجه إلى مكتب إجراءات السفر.',
  },
  'dcs.away': { title: 'نظام شركة الطيران غير متاح', next: goOn },
  'bags.refused': {
    title: 'تُسلَّم حقائبك في المكتب',
    next: 'تمت إجراءات سفرك. توضع ملصقات حقائبك في مكتب شركة الطيران.',
  },
  'bags.later': {
    title: 'تم دفع رسوم حقائبك',
    next: 'نظام شركة الطيران لا يستجيب الآن. توضع ملصقات حقائبك في مكتب شركة الطيران.',
  },
  'bags.tag-refused': {
    title: 'لا تقبل شركة الطيران ملصق حقيبة',
    next: 'يُرجى عدم ترك هذه الحقيبة عند نقطة تسليم الأمتعة. يوضع لها ملصق جديد في مكتب شركة الطيران.',
  },
  'payment.declined': {
    title: 'رُفض الدفع',
    next: 'لم يُخصم شيء. يُرجى تجربة بطاقة أخرى، أو التوجه إلى مكتب شركة الطيران.',
  },
  'payment.cancelled': {
    title: 'أُلغي الدفع',
    next: 'لم يُخصم شيء. يُرجى المحاولة من جديد، أو التوجه إلى مكتب شركة الطيران.',
  },
  'payment.timed-out': {
    title: 'لم تُقدَّم أي بطاقة',
    next: 'لم يُخصم شيء. يُرجى المحاولة من جديد، أو التوجه إلى مكتب شركة الطيران.',
  },
  'payment.unavailable': {
    title: 'لا يمكن الدفع هنا الآن',
    next: 'لم يُخصم شيء. يمكنك الدفع في مكتب شركة الطيران.',
  },
  'payment.unconfirmed': {
    title: 'لا نعرف بعد هل خُصم المبلغ',
    next: 'إذا خُصم، فسيُرد تلقائيًا. يُرجى التوجه إلى مكتب شركة الطيران وعدم الدفع هنا من جديد.',
  },
  'payment.given-back': {
    title: 'جارٍ رد المبلغ إليك',
    next: 'تعذر تقديم ما دفعت مقابله هنا. يُرجى التوجه إلى مكتب شركة الطيران.',
  },
  'payment.not-given-back': {
    title: 'على شركة الطيران رد المبلغ إليك',
    next: 'خُصم المبلغ، ولا يمكن لهذا الجهاز إلغاء ذلك. يُرجى التوجه إلى مكتب شركة الطيران: يرده الموظفون هناك.',
  },
  'dcs.unreachable': {
    title: 'نظام شركة الطيران لا يستجيب',
    next: 'لم يُفقد شيء. يُرجى المحاولة من جديد بعد لحظات.',
  },
  'dcs.not-offered': {
    title: 'لا تتيح شركة الطيران هذا على الأجهزة',
    next: 'يُرجى التوجه إلى مكتب شركة الطيران: يمكنهم القيام بذلك.',
  },
  'dcs.refused': {
    title: 'لا يمكن إنهاء هذه الإجراءات هنا',
    next: 'يُرجى التوجه إلى مكتب إجراءات السفر ومعك جواز سفرك: يمكنهم إنهاء إجراءاتك.',
  },
  'printer.paper-out': { title: 'نفد ورق الطابعة', next: printElsewhere },
  'printer.cover-open': { title: 'الطابعة مفتوحة', next: printElsewhere },
  'printer.head-up': { title: 'الطابعة مفتوحة', next: printElsewhere },
  'printer.jam': { title: 'الورق عالق في الطابعة', next: printElsewhere },
  'printer.cutter': { title: 'لا تستطيع الطابعة قص الورق', next: printElsewhere },
  'printer.ribbon-out': { title: 'نفد شريط الطابعة', next: printElsewhere },
  'printer.too-hot': { title: 'يجب أن تبرد الطابعة', next: printElsewhere },
  'printer.paused': { title: 'الطابعة متوقفة مؤقتًا', next: printElsewhere },
  'printer.defect': { title: 'الطابعة معطلة', next: printElsewhere },
  'printer.paper-low': { title: 'أوشك الورق على النفاد', next: goOn },
  'printer.output-blocked': {
    title: 'ما زال في الطابعة مستند',
    next: 'إذا كان لك، فيُرجى أخذه.',
  },
  'device.unplugged': { title: 'إحدى قطع هذا الجهاز مفقودة', next: otherKiosk },
  'device.silent': { title: 'إحدى قطع هذا الجهاز لا تستجيب', next: otherKiosk },
  'device.garbled': { title: 'إحدى قطع هذا الجهاز لا تعمل', next: otherKiosk },
  'device.no-access': { title: notSetUp, next: otherKiosk },
  'device.flapping': { title: 'إحدى قطع هذا الجهاز تعمل بتقطع', next: otherKiosk },
  'device.ambiguous': { title: notSetUp, next: otherKiosk },
  'device.keyboard-mode': { title: notSetUp, next: otherKiosk },
  'print.refused': {
    title: 'لا يمكن طباعة هذا المستند هنا',
    next: 'لم يُطبع شيء. يُرجى سؤال موظفينا.',
  },
  'print.pulled-back': {
    title: 'سُحبت بطاقة صعودك إلى داخل الطابعة',
    next: 'بقيت هناك طويلًا. يمكنك طباعتها من جديد.',
  },
  'print.unconfirmed': {
    title: 'ليس من المؤكد أن بطاقة صعودك خرجت',
    next: 'يُرجى النظر في الطابعة، أو انتظار موظفينا.',
  },
  'mail.untrusted': {
    title: 'البريد الإلكتروني غير متاح الآن',
    next: 'يُرجى التقاط صورة لبطاقة صعودك، أو طباعتها.',
  },
  'speech.unavailable': {
    title: 'لا يستطيع هذا الجهاز التحدث الآن',
    next: 'يُرجى استدعاء موظف: يساعدك في إجراءات السفر.',
  },
  'outbox.full': { title: 'ينتظر هذا الجهاز الشبكة', next: otherKiosk },
  'outbox.corrupt': { title: 'هذا الجهاز قيد الفحص', next: goOn },
};
