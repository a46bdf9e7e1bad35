import type { Text } from '../language/text.ts'

/* What staff are told of stored policies; contract.ts has the route. */

export interface PolicyState {
	/** In the order of associations, each with what belongs to it; empty when all is well. */
	unreadable: UnreadableDefinition[]
}

export interface UnreadableDefinition {
	/** Where its record stands. */
	collection: 'associations' | 'services' | 'surveys' | 'campaigns'
	id: string
	association: Text
	/** Name of the association, the service or the survey, or title of the campaign. */
	name: Text
	/** What is wrong with it; never empty. */
	faults: DefinitionFault[]
}

/** What is wrong with a definition, as it is stored beside it. */
export interface StoredFault {
	/** Keys and indexes that lead to it, joined with dots; empty for the whole. */
	path: string
	/** What is wrong there, in Arabic and English. */
	text: string
}

export interface DefinitionFault extends StoredFault {
	/** Where it is as people name it, in Arabic (core/policy/place.ts). */
	place: string
}
