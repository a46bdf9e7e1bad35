import { html, render } from 'lit'
import { type IconName, icon } from '../frame/icons.ts'
import { app } from '../host.ts'
import { labels } from '../labels.ts'
import { SITE } from '../setup/nav.ts'
import { setupNotice } from '../setup/notice.ts'
import { SURVEYS } from '../surveys/nav.ts'

/** The address of this page. */
export const PATH = '#/sila/settings'

/** The address of the page on which staff set for how long data are kept. */
export const RETENTION = '#/sila/retention'

/** The address of the page on which staff see what of the stored policies needs them. */
export const POLICIES = '#/sila/policies'

interface Entry {
	href: string
	icon: IconName
	title: string
	about: string
}

const ENTRIES: Entry[] = [
	{
		href: '#/sila/holidays',
		icon: 'calendar-off',
		title: labels.holidays.name,
		about: 'أيام لا تُحسب من أيام العمل. صححها حين يُعلن العيد.',
	},
	{
		href: '#/sila/officers',
		icon: 'users',
		title: labels.officers.name,
		about: 'من تصل إليه الشكاوى والاستفسارات، ومن يُبلَّغ حين يتأخر شيء، ومن ينوب عمن غاب، ومدد كل جمعية.',
	},
	{
		href: RETENTION,
		icon: 'timer',
		title: labels.retention.name,
		about: 'بعد كم شهرًا من انتهاء الطلب تُمحى بياناته، وما الذي يُمحى ومتى.',
	},
	{
		href: POLICIES,
		icon: 'scroll-text',
		title: 'سياسات الجمعيات',
		about: 'ما لا يُقرأ مما حُفظ وموضعه، وما تعرضه صلة من تحسين لما عدّلتموه.',
	},
	{
		href: SITE,
		icon: 'globe',
		title: 'عنوان البوابة',
		about: 'العنوان الذي في روابط البريد والرسائل النصية والخطابات.',
	},
	{
		href: SURVEYS,
		icon: 'clipboard-list',
		title: 'الاستبانات والحملات',
		about: 'أسئلة كل استبانة، ومتى تُفتح الدورية ومتى تُغلق ولمن هي، وهل تُنشر النتائج.',
	},
]

/** What staff set and keep beside the cases: a way to each. */
export function settingsPage(): HTMLElement {
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'الإعدادات'
	const draw = () => render(view(), element)
	const notice = setupNotice(() => draw())
	const view = () =>
		html`<div class="page-content sila sila-list">
			<h1>الإعدادات</h1>
			${notice.view()}
			<ul class="settings-list">${ENTRIES.map(
				entry => html`<li><a href=${entry.href}>
					${icon(entry.icon)}<strong>${entry.title}</strong><span class="sila-hint">${entry.about}</span>
				</a></li>`,
			)}</ul>
			<p class="sila-hint">سياسات الجمعيات وخدماتها، وحسابات الموظفين، والبريد والنسخ الاحتياطي عند مدير النظام، في لوحة الخادم.</p>
		</div>`
	draw()
	notice.load()
	return element
}
