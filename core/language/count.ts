import { fill, type Lang } from './text.ts'

/** How a noun stands beside its number: Arabic has its own form for one, two, 3–10 and 11–99; English for one and other. */
export type CountForm = 'one' | 'two' | 'few' | 'many' | 'other'

/** The plural form of a whole number, zero included. The server has no Intl, so the two languages' rules stand here. */
function countForm(n: number, lang: Lang): CountForm {
	if (n === 1) return 'one'
	if (lang === 'en') return 'other'
	if (n === 2) return 'two'
	const rest = n % 100
	if (rest >= 3 && rest <= 10) return 'few'
	return rest >= 11 ? 'many' : 'other'
}

/** `n` with its noun, such as «15 يوم عمل»; each form is a template with `{n}`. */
export function count(n: number, forms: Record<CountForm, string>, lang: Lang): string {
	return fill(forms[countForm(n, lang)], { n })
}
