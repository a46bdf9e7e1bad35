import type { Lang } from '../../../core/language/text.ts'

/*
 * Words that several elements say are files of their own, which the words of an element import. Here they are asked for
 * at the same time as these, rather than once these are there.
 */

/** Words, fetched at the same time as a file that they import. */
export async function fetchBeside<Words>(words: Promise<Words>, imported: Promise<unknown>): Promise<Words> {
	const [fetched] = await Promise.all([words, imported])
	return fetched
}

/** The words that all forms and the tracker have in common. */
export const fetchCommon = (lang: Lang): Promise<unknown> =>
	lang === 'ar' ? import('./common.ar.ts') : import('./common.en.ts')
