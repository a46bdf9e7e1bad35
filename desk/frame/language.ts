import type { Lang } from '../../core/language/text.ts'

/* In which language this device shows the desk: Arabic unless somebody chose English. */

const KEY = 'sila-desk-language'

let now: Lang = localStorage.getItem(KEY) === 'en' ? 'en' : 'ar'

export const language = (): Lang => now

const listeners = new Set<() => void>()
/** Calls `told` whenever another language is chosen, until the answered function is called. */
export function onLanguage(told: () => void): () => void {
	listeners.add(told)
	return () => listeners.delete(told)
}

export function speak(lang: Lang): void {
	now = lang
	localStorage.setItem(KEY, lang)
	for (const told of listeners) told()
}
