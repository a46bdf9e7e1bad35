import type { Lang } from '../../core/language/text.ts'

/* In which language this device shows the desk: Arabic unless somebody chose English. */

const KEY = 'sila-desk-language'

/** Where it is kept; tests in Node have no such place. */
const storage: Storage | undefined = globalThis.localStorage

let now: Lang = storage?.getItem(KEY) === 'en' ? 'en' : 'ar'

export const language = (): Lang => now

const listeners = new Set<() => void>()
/** Calls `told` whenever another language is chosen, until the answered function is called. */
export function onLanguage(told: () => void): () => void {
	listeners.add(told)
	return () => listeners.delete(told)
}

export function speak(lang: Lang): void {
	now = lang
	storage?.setItem(KEY, lang)
	for (const told of listeners) told()
}
