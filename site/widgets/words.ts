import type { Lang } from '../../core/language/text.ts'

/*
 * The words of a widget in the page's language, which the page passes so that the widget's script need not fetch them.
 */

export const requestFormWords = async (lang: Lang) =>
	(lang === 'ar'
		? await import('../../widgets/request-form/words.ar.ts')
		: await import('../../widgets/request-form/words.en.ts')
	).words

/** The same where one may apply for somebody else. */
export const servedFormWords = async (lang: Lang) => {
	const { words: served } =
		lang === 'ar'
			? await import('../../widgets/request-form/served.ar.ts')
			: await import('../../widgets/request-form/served.en.ts')
	return { ...(await requestFormWords(lang)), served }
}

export const trackerWords = async (lang: Lang) =>
	(lang === 'ar'
		? await import('../../widgets/tracker/words.ar.ts')
		: await import('../../widgets/tracker/words.en.ts')
	).words

export const complaintFormWords = async (lang: Lang) =>
	(lang === 'ar'
		? await import('../../widgets/complaint-form/words.ar.ts')
		: await import('../../widgets/complaint-form/words.en.ts')
	).words

export const inquiryFormWords = async (lang: Lang) =>
	(lang === 'ar'
		? await import('../../widgets/inquiry-form/words.ar.ts')
		: await import('../../widgets/inquiry-form/words.en.ts')
	).words

export const satisfactionSurveyWords = async (lang: Lang) =>
	(lang === 'ar'
		? await import('../../widgets/satisfaction-survey/words.ar.ts')
		: await import('../../widgets/satisfaction-survey/words.en.ts')
	).words

export const sensitiveWords = async (lang: Lang) =>
	(lang === 'ar'
		? await import('../../widgets/shared/sensitive/words.ar.ts')
		: await import('../../widgets/shared/sensitive/words.en.ts')
	).words
