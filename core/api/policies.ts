import type { Text } from '../language/text.ts'

/* What staff are told of stored policies, and what they decide about them; contract.ts has the routes. */

export interface PolicyState {
	/** In the order of associations, each with what belongs to it; empty when all is well. */
	unreadable: UnreadableDefinition[]
	/** Improvements of the product in parts that staff have changed, until they decide. */
	offers: OfferedPart[]
}

/** What both the product and staff have changed: one part of a definition, or one entry of a list in it. */
export interface OfferedPart {
	collection: 'associations' | 'services' | 'surveys'
	id: string
	association: Text
	name: Text
	/** Names the part: its key, and for an entry of a list also the entry's id, joined with a dot. */
	part: string
	/** The same as people name it, in Arabic. */
	place: string
	/** As it is stored; null where staff removed it. */
	stored: unknown
	/** As the product has it now; null where the product removed it. */
	offered: unknown
}

export interface OfferDecision extends Pick<OfferedPart, 'collection' | 'id' | 'part'> {
	/** Whether the product's part is to be stored; else what is stored stays, and this is not offered again. */
	take: boolean
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
