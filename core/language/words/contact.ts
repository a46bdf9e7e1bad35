import type { Channel } from '../../policy/association.ts'
import type { OfficerTopic } from '../../policy/published.ts'

/** What the ways to reach an association are called. */
export type ChannelWords = Record<Channel['kind'], string>

/** The words of a published contact officer; `{who}` is the officer's title. */
export interface OfficerWords {
	/** What an officer answers. */
	topics: Record<OfficerTopic, string>
	/** The same of one without topics. */
	general: string
	for: string
	categories: string
	fields: string
	hours: string
	call: string
	write: string
	substitute: string
	/** Of one without a number or an address. */
	unreached: string
}
