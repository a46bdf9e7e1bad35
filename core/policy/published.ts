import { INQUIRY_TOPICS } from '../case/topics.ts'
import type { Text } from '../language/text.ts'
import type { Association, Service } from './association.ts'
import type { Proofs } from './proof.ts'

/* What of a policy is published, in the portal and in `/<slug>/association.json`. */

/**
 * The published form of an association, `/<slug>/association.json`, as widgets read it:
 * its data, its contact officers, and with each service the version of its form, which a request is bound to.
 */
export type PublishedService = Service & { formVersion: string }
export type PublishedAssociation = Omit<Association, 'services' | 'process'> & {
	services: PublishedService[]
	/** Whom to ask, by their topics, categories and fields; empty where the association published nobody. */
	officers: PublishedOfficer[]
	/** Whom a complaint can be said to be about; empty where the association published nobody. */
	functions: PublishedFunction[]
	/** Whether its forms ask the device for a proof of work (core/sending/proof.ts); absent where none does. */
	proof?: Exclude<Proofs, 'none'>
}

/** The function of an officer whom the association publishes, away or not. */
export interface PublishedFunction {
	/** Id of the officer’s record. */
	id: string
	title: Text
	/** Only where the record says that the name is shown. */
	name?: string
}

/** What a contact officer answers. */
export const OFFICER_TOPICS = [...INQUIRY_TOPICS, 'complaint'] as const
export type OfficerTopic = (typeof OFFICER_TOPICS)[number]

/**
 * A contact officer as published in `/<association>/association.json` (`officers` of PublishedAssociation), by the one
 * record of `officers` that also routes inquiries and complaints (Kadi, article 3.7). Whoever is away is not there: the
 * substitute’s title, numbers and hours stand with what the officer is there for.
 */
export interface PublishedOfficer {
	title: Text
	/** Only where the record says that the name is shown. */
	name?: string
	/** Beneficiary categories and fields of work; an empty list stands for all. */
	categories: Text[]
	fields: Text[]
	/** What the officer answers; empty for a general contact. */
	topics: OfficerTopic[]
	phone?: string
	email?: string
	/** When one is there, in words. */
	hours?: Text
	/** True where a substitute stands in. */
	substitute: boolean
}
