/** An idempotency key, or what keys are made of: 128 random bits as digits; `getRandomValues` also works on pages without https. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/**
 * The idempotency key of one content. Two tabs that have a draft, and so its `seed`, in common send the same under the
 * same key, and something else under another. In which language it was filled in makes no other content.
 */
export function keyOf(seed: string, content: unknown): string {
	let hash = 0x811c9dc5
	for (const letter of JSON.stringify(content, (name, value) => (name === 'lang' ? 0 : value)))
		hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
	return `${seed}-${hash >>> 0}`
}
