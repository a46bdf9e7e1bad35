import type { StoredDefinition, Upgrade } from './versions.ts'

/**
 * The authorities that may refer have ids, and the letter of a referral has taken the id `referral-letter`: a document of
 * the service's own that was called so gets another.
 */
export const service2: Upgrade = service => ({
	...service,
	...(isObject(service.entry) && { entry: withSources(service.entry) }),
	...(Array.isArray(service.documents) && { documents: service.documents.map(ownDocument) }),
})

const isObject = (value: unknown): value is StoredDefinition => typeof value === 'object' && value !== null

const withSources = (entry: StoredDefinition): StoredDefinition =>
	Array.isArray(entry.sources)
		? { ...entry, sources: entry.sources.map((source: object, i) => ({ id: `source-${i + 1}`, ...source })) }
		: entry

const ownDocument = (document: StoredDefinition): StoredDefinition =>
	document.id === 'referral-letter' ? { ...document, id: 'own-referral-letter' } : document
