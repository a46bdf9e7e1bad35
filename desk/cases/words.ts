import type { CaseKind } from '../../core/case/status.ts'

/** How staff speak of a case of each kind. */
export interface KindWords {
	/** What it is. */
	name: string
	/** Who sent it. */
	owner: string
	number: string
	/** Its text, as it was written. */
	letter: string
	/** That it came, before the day. */
	came: string
	/** That staff wrote it down, before who did. */
	entered: string
	/** What its history is called, and what two of its records say. */
	history: string
	received: string
	updated: string
	/** That nothing came with it. */
	noFiles: string
	/** That somebody else saved it meanwhile. */
	stale: string
}

const STALE = 'قبل لحظات. صار أمامك كما هو الآن، وما كتبته باقٍ: راجعه ثم أكّد من جديد.'

export const kindWords: Record<CaseKind, KindWords> = {
	request: {
		name: 'طلب',
		owner: 'مقدم الطلب',
		number: 'رقم الطلب',
		letter: 'نص الطلب',
		came: 'وصل في',
		entered: 'وسجّله',
		history: 'ما جرى على الطلب',
		received: 'وصل الطلب',
		updated: 'عُدّل الطلب',
		noFiles: 'لم يُرفق شيء بهذا الطلب.',
		stale: `عدّل شخص آخر هذا الطلب ${STALE}`,
	},
	complaint: {
		name: 'شكوى',
		owner: 'صاحب الشكوى',
		number: 'رقم الشكوى',
		letter: 'نص الشكوى',
		came: 'وصلت في',
		entered: 'وسجّلها',
		history: 'ما جرى على الشكوى',
		received: 'وصلت الشكوى',
		updated: 'عُدّلت الشكوى',
		noFiles: 'لم يُرفق شيء بهذه الشكوى.',
		stale: `عدّل شخص آخر هذه الشكوى ${STALE}`,
	},
	inquiry: {
		name: 'استفسار',
		owner: 'صاحب الاستفسار',
		number: 'رقم الاستفسار',
		letter: 'نص الاستفسار',
		came: 'وصل في',
		entered: 'وسجّله',
		history: 'ما جرى على الاستفسار',
		received: 'وصل الاستفسار',
		updated: 'عُدّل الاستفسار',
		noFiles: 'لا مرفقات مع الاستفسار.',
		stale: `عدّل شخص آخر هذا الاستفسار ${STALE}`,
	},
}
