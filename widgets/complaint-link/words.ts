import type { Lang } from '../../core/language/text.ts'

export interface ComplaintLinkWords {
	lang: Lang
	/** Where the page put nothing inside. */
	link: string
	/** Heading of the dialog. */
	title: string
	close: string
	loading: string
	/** The form did not come; beside a link to its page. */
	failed: string
	page: string
}

export const WORDS: Record<Lang, ComplaintLinkWords> = {
	ar: {
		lang: 'ar',
		link: 'تقديم شكوى',
		title: 'شكوى',
		close: 'إغلاق',
		loading: 'يُفتح النموذج…',
		failed: 'لم يُفتح النموذج. قد يكون الاتصال منقطعًا؛ والنموذج أيضًا في',
		page: 'صفحة الشكاوى',
	},
	en: {
		lang: 'en',
		link: 'Complain',
		title: 'Complaint',
		close: 'Close',
		loading: 'Opening the form…',
		failed: 'The form did not open. Check your connection, then go to',
		page: 'the complaints page',
	},
}
