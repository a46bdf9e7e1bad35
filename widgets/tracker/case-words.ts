import type { Lang } from '../../core/language/text.ts'

/** Brings the words of an open case, which the tracker asks for at the same time as its code. */
export const fetchCaseWords = (lang: Lang) =>
	lang === 'ar' ? import('./open-case.ar.ts') : import('./open-case.en.ts')
