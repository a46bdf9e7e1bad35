import { html } from 'lit'
import { count } from '../../core/language/count.ts'
import { OFFICERS } from '../officers/nav.ts'
import { PEOPLE } from '../people/nav.ts'
import { HOLIDAYS, PROOF } from '../settings/nav.ts'
import type { GapWords } from './gap-words.ts'
import { SITE } from './nav.ts'
import { way } from './way.ts'

/** How many things are missing. */
export const gapCount = {
	one: 'شيء واحد لم يُضبط بعد',
	two: 'شيئان لم يُضبطا بعد',
	few: '{n} أشياء لم تُضبط بعد',
	many: '{n} شيئًا لم يُضبط بعد',
	other: '{n} شيء لم يُضبط بعد',
}

const WAITING = {
	one: 'إشعار واحد',
	two: 'إشعاران',
	few: '{n} إشعارات',
	many: '{n} إشعارًا',
	other: '{n} إشعار',
}

const PLACES = { server: 'الخادم', backups: 'النسخ الاحتياطية', replica: 'الخادم الثاني' }

export const words: GapWords = {
	site: ({ waiting = 0 }) =>
		html`عنوان البوابة العام غير محدد، فلا يخرج إشعار فيه رابط${waiting ? `، وينتظره الآن ${count(waiting, WAITING, 'ar')}` : ''}. ${way(SITE, 'حدّد العنوان')}`,
	sender: () =>
		html`بريد المرسل غير محدد، فرسائل البريد تنتظر. أخبر مدير النظام: يحدده في إعدادات البريد من لوحة الخادم.`,
	proxy: ({ header = '' }) =>
		html`تصل الطلبات عبر خادم وسيط لم يُسمَّ، فيُعدّ الزوار كلهم عنوانًا واحدًا، وقد يُردّ بعضهم لكثرة غيره. أخبر مدير النظام: يكتب <bdi dir="ltr" translate="no" lang="en">${header}</bdi> في إعدادات الخادم، في ترويسات الخادم الوسيط.`,
	holidays: ({ until = '' }) =>
		html`الإجازات الرسمية المسجلة ${until ? `تنتهي بنهاية ${until.slice(0, 4)}` : 'لا شيء منها'}، وما بعدها من مواعيد يُحسب بلا إجازات. ${way(HOLIDAYS, 'سجّل الإجازات القادمة')}`,
	unreachable: ({ associations = [] }) =>
		html`لا يجد الناس في البوابة هاتفًا ولا بريدًا ولا عنوانًا يصلون به إلى: ${associations.map(({ name }) => name.ar).join('، ')}. ${way(OFFICERS, 'سجّل من يُسأل برقمه، وانشره')}`,
	mail_silent: () =>
		html`خادم البريد يستقبل ولا يرد، فتوقف إرسال البريد حتى يرد. الرسائل النصية لا تتأثر. أخبر مدير النظام، وإعدادات البريد عنده في لوحة الخادم.`,
	unnamed: ({ restricted, associations = [] }) =>
		html`لم يُسمَّ أحد ${restricted === 'protection' ? 'لحالات الحماية' : 'للشكاوى السرية'} في: ${associations.map(({ name }) => name.ar).join('، ')}. ما يصل منها لا يراه أحد حتى يُسمّى. ${way(PEOPLE, 'سمِّ من يتولاها')}`,
	mail: () =>
		html`لا خادم بريد بعد، فلا يخرج إشعار بالبريد، ولا رمز الدخول. أخبر مدير النظام: إعدادات البريد عنده في لوحة الخادم.`,
	second_factor: () =>
		html`يدخل الموظفون بكلمة المرور وحدها. أخبر مدير النظام: يطلب من أدوار تختارونها رمزًا بالبريد عند الدخول.`,
	abroad: ({ places = [] }) =>
		html`خارج المملكة، بحسب إعدادات الخادم: ${places.map(place => PLACES[place]).join('، ')}. ولنقل البيانات الشخصية إلى الخارج شروط في نظام حماية البيانات الشخصية: اعرضوا ذلك على من يراجعها، أو اطلبوا من مدير النظام نقل البيانات إلى المملكة.`,
	officers: ({ associations = [] }) =>
		html`لا مسؤول مسجلًا يتولى الشكاوى والاستفسارات في: ${associations.map(({ name }) => name.ar).join('، ')}. ${way(OFFICERS, 'سجّل المسؤولين')}`,
	unproven: ({ associations = [] }) =>
		html`وصل في هذه الساعة كثير بلا التحقق الخفي، فلا يُقبل مثله حتى تمضي، في: ${associations.map(({ name }) => name.ar).join('، ')}. ${way(PROOF, 'التحقق الخفي')}`,
}
