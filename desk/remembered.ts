import { leftHere, pb } from './frame/session.ts'

/*
 * What somebody typed and did not save yet stays while they look elsewhere, reload, or the session ends, also by signing
 * out in another tab: it is kept in this tab, under the account, and comes back when the same one signs in. It is
 * forgotten when they sign out here, and when another account signs in, since another sits down at the same screen.
 */

const PREFIX = 'sila-typed/'
const account = () => pb.authStore.record?.id ?? ''
const mine = () => `${PREFIX}${account()}/`

const memories: Map<string, unknown>[] = []

/** Forgets what is kept in this tab, but for what the names of `spared` begin with. */
function forget(spared?: string): void {
	for (const memory of memories) memory.clear()
	for (const key of Object.keys(sessionStorage))
		if (key.startsWith(PREFIX) && !(spared && key.startsWith(spared))) sessionStorage.removeItem(key)
}

pb.authStore.onChange((_, somebody) => {
	if (somebody) forget(mine())
	else if (leftHere()) forget()
	else for (const memory of memories) memory.clear()
})

/** Chosen files cannot be kept as text, and are chosen anew. */
const asText = (value: unknown): string =>
	JSON.stringify(value, (_, inner) => {
		if (inner instanceof File) return null
		return Array.isArray(inner) ? inner.filter(entry => !(entry instanceof File)) : inner
	})

/** A memory for what was typed, by what it is about; `name` tells it from others. */
export interface Memory<Value> {
	get(about: string): Value | undefined
	set(about: string, value: Value): void
	delete(about: string): void
}

export function rememberedInputs<Value>(name: string): Memory<Value> {
	const memory = new Map<string, Value>()
	memories.push(memory)
	const keyOf = (about: string) => `${mine()}${name}/${about}`
	return {
		get(about) {
			const kept = memory.get(about)
			if (kept !== undefined) return kept
			const text = sessionStorage.getItem(keyOf(about))
			return text === null ? undefined : (JSON.parse(text) as Value)
		},
		set(about, value) {
			memory.set(about, value)
			try {
				sessionStorage.setItem(keyOf(about), asText(value))
			} catch {
				// Full: it stays for as long as the page does.
			}
		},
		delete(about) {
			memory.delete(about)
			sessionStorage.removeItem(keyOf(about))
		},
	}
}
