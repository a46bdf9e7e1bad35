/** An idempotency key: 128 random bits as digits; `getRandomValues` also works on pages without https. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
