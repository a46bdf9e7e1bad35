import { html, render } from 'lit/html.js'
import type { Collections } from '../../core/api/collections.ts'
import { icon } from '../cases/parts.ts'
import { app } from '../host.ts'
import { collectionLabel, labels } from '../labels.ts'
import { SITE } from '../setup/nav.ts'
import { setupNotice } from '../setup/notice.ts'
import { SURVEYS } from '../surveys/nav.ts'

/** The address of this page. */
export const PATH = '#/sila/settings'

/** The address of the page on which staff set for how long data are kept. */
export const RETENTION = '#/sila/retention'

/** The address of the page on which staff see what of the stored policies needs them. */
export const POLICIES = '#/sila/policies'

/** The settings in the header, in place of the server's own, to which the page leads. */
export const settingsLink = { href: PATH, icon: 'ri-settings-3-line', label: 'الإعدادات' }

interface Entry {
	href: string
	icon: string
	title: string
	about: string
}

const records = (collection: keyof Collections | '_superusers') => `#/collections?collection=${collection}`
/** What staff keep in a collection, in the dashboard's own view of it. */
const kept = (collection: keyof Collections, icon: string, about: string): Entry => ({
	href: records(collection),
	icon,
	title: labels[collection].name,
	about,
})

const ENTRIES: Entry[] = [
	kept('holidays', 'calendar-event-line', 'أيام لا تُحسب من أيام العمل. صححها حين يُعلن العيد.'),
	{
		href: '#/sila/officers',
		icon: 'user-star-line',
		title: labels.officers.name,
		about: 'من تصل إليه الشكاوى والاستفسارات، ومن يُبلَّغ حين يتأخر شيء، ومن ينوب عمن غاب.',
	},
	kept('periods', 'timer-line', 'مدد الشكاوى والاستفسارات، وهدف داخلي للرد حيث لا تحدد السياسة مهلة.'),
	{
		href: RETENTION,
		icon: 'delete-bin-line',
		title: labels.retention.name,
		about: 'بعد كم شهرًا من انتهاء الطلب تُمحى بياناته، وما الذي يُمحى ومتى.',
	},
	{
		href: POLICIES,
		icon: 'file-check-line',
		title: 'سياسات الجمعيات',
		about: 'ما لا يُقرأ مما حُفظ وموضعه، وما تعرضه صلة من تحسين لما عدّلتموه.',
	},
	{
		href: SITE,
		icon: 'global-line',
		title: 'عنوان البوابة',
		about: 'العنوان الذي في روابط البريد والرسائل النصية والخطابات.',
	},
	kept('associations', 'community-line', 'ما تقوله سياسة كل جمعية، كما تعرضه البوابة.'),
	kept('services', 'service-line', 'وصف كل خدمة وشروطها ونموذجها، وهل تستقبل الطلبات.'),
	{
		href: SURVEYS,
		icon: 'survey-line',
		title: 'الاستبانات والحملات',
		about: 'أسئلة كل استبانة، ومتى تُفتح الدورية ومتى تُغلق ولمن هي، وهل تُنشر النتائج.',
	},
	{
		href: records('_superusers'),
		icon: 'group-line',
		title: collectionLabel('_superusers') ?? '',
		about: 'من يدخل هذه اللوحة.',
	},
	{
		href: '#/settings',
		icon: 'server-line',
		title: 'إعدادات الخادم',
		about: 'البريد الصادر، والنسخ الاحتياطي، وحدود الاستعمال.',
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
		</div>`
	draw()
	notice.load()
	return element
}
