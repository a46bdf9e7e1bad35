import { html } from 'lit'
import type { Opener } from '../../core/api/followed.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import { day } from '../../ui/dates.ts'
import type { Looks } from './case-types.ts'

/** What is said of who opened a case, in one language. */
export interface CaseLooksWords {
	none: string
	/** `{function}` and `{date}`. */
	opened: string
	hint: string
	/** What each function is called. */
	functions: Record<Opener, string>
}

const WORDS = {
	ar: () => import('./case-looks.ar.ts'),
	en: () => import('./case-looks.en.ts'),
}

/** Draws by which functions a case was opened, and on which days. */
export async function looks(lang: Lang): Promise<Looks> {
	const { words } = await WORDS[lang]()
	return ({ case: { opened = [] } }) =>
		opened.length === 0
			? html`<p>${words.none}</p>`
			: html`<ul class="plain">${opened.map(
					({ function: by, on }) =>
						html`<li>${fill(words.opened, { function: words.functions[by], date: day(on, lang) })}</li>`,
				)}</ul><p class="small">${words.hint}</p>`
}
