import type { CaseKind } from '../../core/case/status.ts'

/*
 * What the receipt says to whom it is given. Whatever staff write down is in Arabic, and so are its notices and this, also
 * where the desk speaks English.
 */

interface PaperWords {
	/** What the paper is called. */
	heading: string
	follow: string
	secret: string
}

export const paperWords: Record<CaseKind, PaperWords> = {
	request: {
		heading: 'إيصال استلام طلب',
		follow: 'كيف تتابع طلبك؟',
		secret: 'الرمز السري لك وحدك: من عرفه مع رقم الطلب رأى طلبك.',
	},
	complaint: {
		heading: 'إيصال استلام شكوى',
		follow: 'كيف تتابع شكواك؟',
		secret: 'الرمز السري لك وحدك: من عرفه مع الرقم رأى شكواك.',
	},
	inquiry: {
		heading: 'إيصال استلام استفسار',
		follow: 'كيف تتابع استفسارك؟',
		secret: 'الرمز السري لك وحدك: من عرفه مع الرقم رأى استفسارك.',
	},
}

/** Of a secret code that took the place of another. */
export const renewed = {
	heading: 'الرمز السري الجديد',
	next: 'الرمز القديم لا يفتح شيئًا من الآن، والمواعيد كما هي.',
}

export const topic = 'الموضوع'
export const received = 'وصل في'
export const whatNext = 'ماذا بعد؟'
export const openTrack = 'افتح صفحة المتابعة واكتب الرقمين:'
