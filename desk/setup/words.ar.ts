import { html } from 'lit'
import { count } from '../../core/language/count.ts'
import { OFFICERS } from '../officers/nav.ts'
import { PEOPLE } from '../people/nav.ts'
import { HOLIDAYS } from '../settings/nav.ts'
import { SITE } from './nav.ts'
import type { SetupWords } from './words.ts'

const WAITING = {
	one: 'إشعار واحد',
	two: 'إشعاران',
	few: '{n} إشعارات',
	many: '{n} إشعارًا',
	other: '{n} إشعار',
}

export const words: SetupWords = {
	gaps: {
		site: ({ waiting = 0 }) =>
			html`عنوان البوابة العام غير محدد، فلا يخرج إشعار فيه رابط${waiting ? `، وينتظره الآن ${count(waiting, WAITING, 'ar')}` : ''}. <a href=${SITE}>حدّد العنوان</a>`,
		sender: () =>
			html`بريد المرسل غير محدد، فرسائل البريد تنتظر. أخبر مدير النظام: يحدده في إعدادات البريد من لوحة الخادم.`,
		proxy: ({ header = '' }) =>
			html`تصل الطلبات عبر خادم وسيط لم يُسمَّ، فيُعدّ الزوار كلهم عنوانًا واحدًا، وقد يُردّ بعضهم لكثرة غيره. أخبر مدير النظام: يكتب <bdi dir="ltr" translate="no" lang="en">${header}</bdi> في إعدادات الخادم، في ترويسات الخادم الوسيط.`,
		holidays: ({ until = '' }) =>
			html`الإجازات الرسمية المسجلة ${until ? `تنتهي بنهاية ${until.slice(0, 4)}` : 'لا شيء منها'}، وما بعدها من مواعيد يُحسب بلا إجازات. <a href=${HOLIDAYS}>سجّل الإجازات القادمة</a>`,
		unreachable: ({ associations = [] }) =>
			html`لا يجد الناس في البوابة هاتفًا ولا بريدًا ولا عنوانًا يصلون به إلى: ${associations.map(({ name }) => name.ar).join('، ')}. <a href=${OFFICERS}>سجّل من يُسأل برقمه، وانشره</a>`,
		unnamed: ({ restricted, associations = [] }) =>
			html`لم يُسمَّ أحد ${restricted === 'protection' ? 'لحالات الحماية' : 'للشكاوى السرية'} في: ${associations.map(({ name }) => name.ar).join('، ')}. ما يصل منها لا يراه أحد حتى يُسمّى. <a href=${PEOPLE}>سمِّ من يتولاها</a>`,
		mail_silent: () =>
			html`خادم البريد يستقبل ولا يرد، فتوقف إرسال البريد حتى يرد. الرسائل النصية لا تتأثر. أخبر مدير النظام، وإعدادات البريد عنده في لوحة الخادم.`,
	},
	title: 'عنوان البوابة',
	label: 'عنوان البوابة العام',
	hint: 'العنوان الذي يفتح به الناس البوابة، ويوضع في روابط البريد والرسائل النصية والخطابات. ما دام غير محدد ينتظر كل إشعار فيه رابط.',
	wrong:
		'اكتب عنوان البوابة وحده كما يكتبه الناس في المتصفح، يبدأ بـ https:// وبلا شيء بعد اسم الموقع، مثل https://care.example.org',
	save: 'احفظ العنوان',
	saved: 'حُفظ العنوان. ما كان ينتظره من الإشعارات يخرج خلال دقيقة.',
	savedHere: 'حُفظ العنوان للتجربة. لا يصل إليه الناس من خارج هذه الشبكة، فتبقى الإشعارات تنتظر.',
	given: 'عنوان البوابة',
	givenHint: html`حدّده من يدير النظام في إعدادات الخادم (<span translate="no" lang="en" dir="ltr">SILA_SITE</span>)، فلا يُغيَّر هنا.`,
}
