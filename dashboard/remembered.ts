import { app } from './host.ts'

/**
 * A memory for what somebody typed and did not save yet, by what it is about: it stays while they look elsewhere, and
 * is forgotten when they sign out, since another may sit down at the same screen.
 */
export function rememberedInputs<Value>(): Map<string, Value> {
	const memory = new Map<string, Value>()
	app.pb.authStore.onChange((_, somebody) => {
		if (!somebody) memory.clear()
	})
	return memory
}
