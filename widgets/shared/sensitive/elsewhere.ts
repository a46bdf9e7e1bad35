import type { Lang } from '../../../core/language/text.ts'

/** The page that is shown instead: one that anybody may have open. Its own address tells nothing of where one came from. */
const ELSEWHERE: Record<Lang, string> = {
	ar: 'https://www.google.com/?hl=ar',
	en: 'https://www.google.com/?hl=en',
}

/** Where leaving quickly leads: an address that was set, where it is one of the web, else a search engine's first page. */
export function elsewhere(lang: Lang, set?: string | null): string {
	return set && /^https?:\/\/[^/]/i.test(set) ? set : ELSEWHERE[lang]
}
