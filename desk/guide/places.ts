/* Which part of the guide is about which page; a test holds it to the pages and to the guide. */

/** By the part of the desk (desk/frame/pages.ts). */
const OF_PART: Record<string, string> = {
	day: 'يومك-في-خمس-دقائق',
	work: 'صفحة-الطلبات',
	tasks: 'الإشعارات-والمهام',
	oversight: 'الإشراف-والتقارير',
	reports: 'الإشراف-والتقارير',
	satisfaction: 'رضا-المستفيدين',
	content: 'ما-تنشره-الجمعية',
	settings: 'الإعدادات',
}

/** Where it is another than that of the part of the desk, by the first name in the page’s address. */
const OF_PAGE: Record<string, string> = {
	'cases/:id': 'صفحة-الطلب-الواحد',
	new: 'تسجيل-ما-جاء-بغير-الموقع',
	'new/complaint': 'تسجيل-ما-جاء-بغير-الموقع',
	'new/inquiry': 'تسجيل-ما-جاء-بغير-الموقع',
	field: 'السؤال-في-الميدان',
}

/** The part of the guide that a page is told in; undefined for the guide itself. */
export const guideOf = ({ path, of }: { path: string; of?: string }): string | undefined =>
	OF_PAGE[path.replace('/sila/', '')] ?? (of && OF_PART[of])

/** Where the guide is, and a part of it. */
export const GUIDE = '#/sila/guide'
export const guideAt = (id: string | undefined): string => (id ? `${GUIDE}/${encodeURIComponent(id)}` : GUIDE)
