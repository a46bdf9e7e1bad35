import { html, nothing } from 'lit'
import type { Setup, SetupGap } from '../../core/api/setup.ts'
import { count } from '../../core/language/count.ts'
import { ask } from '../api.ts'
import { OFFICERS } from '../officers/nav.ts'
import { SITE } from './nav.ts'

const WAITING = {
	one: 'إشعار واحد',
	two: 'إشعاران',
	few: '{n} إشعارات',
	many: '{n} إشعارًا',
	other: '{n} إشعار',
}

const said: Record<SetupGap['code'], (gap: SetupGap) => unknown> = {
	site: ({ waiting = 0 }) =>
		html`عنوان البوابة العام غير محدد، فلا يخرج إشعار فيه رابط${waiting ? `، وينتظره الآن ${count(waiting, WAITING, 'ar')}` : ''}. <a href=${SITE}>حدّد العنوان</a>`,
	sender: () =>
		html`بريد المرسل غير محدد، فرسائل البريد تنتظر. <a href="#/settings/mail">حدّده في إعدادات البريد</a>`,
	proxy: ({ header = '' }) =>
		html`تصل الطلبات عبر خادم وسيط لم يُسمَّ، فيُعدّ الزوار كلهم عنوانًا واحدًا، وقد يُردّ بعضهم لكثرة غيره. اكتب <bdi dir="ltr" translate="no" lang="en">${header}</bdi> في <a href="#/settings">إعدادات الخادم</a>، في ترويسات الخادم الوسيط.`,
	holidays: ({ until = '' }) =>
		html`الإجازات الرسمية المسجلة ${until ? `تنتهي بنهاية ${until.slice(0, 4)}` : 'لا شيء منها'}، وما بعدها من مواعيد يُحسب بلا إجازات. <a href="#/collections?collection=holidays">سجّل الإجازات القادمة</a>`,
	unreachable: ({ associations = [] }) =>
		html`لا يجد الناس في البوابة هاتفًا ولا بريدًا ولا عنوانًا يصلون به إلى: ${associations.map(({ name }) => name).join('، ')}. <a href=${OFFICERS}>سجّل من يُسأل برقمه، وانشره</a>`,
	mail_silent: () =>
		html`خادم البريد يستقبل ولا يرد، فتوقف إرسال البريد حتى يرد. الرسائل النصية لا تتأثر. أخبر من يدير النظام، و<a href="#/settings/mail">راجع إعدادات البريد</a>.`,
}

/** Says on a page what is missing of how Sila is set up, once it is known; `draw` draws the page. */
export function setupNotice(draw: () => void) {
	let gaps: SetupGap[] = []
	const load = () =>
		ask('staff/setup', 'sila-setup-notice')
			.then((setup: Setup) => {
				gaps = setup.gaps
				draw()
			})
			// The page has its own way of saying that the server is not reached.
			.catch(() => null)
	const view = () =>
		gaps.length === 0
			? nothing
			: html`<div class="sila-trouble" role="alert">${gaps.map(gap => html`<p>${said[gap.code](gap)}</p>`)}</div>`
	return { view, load }
}
