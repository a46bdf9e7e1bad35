import { isConfidential, type Restriction } from '../../core/case/restriction.ts'
import type { Association } from '../../core/policy/association.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf, serviceOf } from '../content/content.ts'
import { keptAssociationWith, keptServiceWith } from '../content/kept.ts'
import { kindOf } from './kinds.ts'

/* Which cases named persons alone see: said at arrival, and whenever what it follows from changes. */

/**
 * Says of a case that is about to be saved how it is restricted. Once it is, it stays so: what was told to few is not told
 * to all because a word of it changed. Only where senior management has now decided that the complainant's own words mean
 * nobody of the association does a complaint become as others, unless something else restricts it. `before` is the case
 * as it is stored, null for a new one. `app` is the transaction of the save.
 */
export function setRestriction(
	app: core.App,
	record: Stored<'cases'>,
	before: Stored<'cases'> | null = null,
	policies: Policies = STORED,
): void {
	const was = before?.getString('restricted') ?? ''
	const decided = record.getBool('about_decided') && before?.getBool('about_decided') === false
	record.set('restricted', restrictionOf(app, record, policies) || (decided ? '' : was))
}

/** How a case is restricted by what it holds. */
export function restrictionOf(
	app: core.App,
	record: Stored<'cases'>,
	policies: Policies = STORED,
): Restriction | '' {
	const kind = kindOf(record)
	if (kind === 'request') return policies.isProtected(app, record.getString('service')) ? 'protection' : ''
	const concerns = record.getString('concerns')
	const concerned = concerns ? findOne(app, 'cases', { id: concerns }) : null
	const protects = concerned?.getString('restricted') === 'protection'
	if (kind === 'inquiry') return protects && record.getString('topic') === 'objection' ? 'protection' : ''
	const topics = policies.restrictedTopics(app, record.getString('association'))
	return protects || isConfidential(marksOf(record), topics) ? 'confidential' : ''
}

/** What policies say of it: whether a service is for named persons, and an association's further topics, by their ids. */
export interface Policies {
	isProtected(app: core.App, service: string): boolean
	restrictedTopics(app: core.App, association: string): Association['restrictedTopics']
}

/** As they are stored. PocketBase's own validation reports a service or an association that is not there. */
export const STORED: Policies = {
	isProtected(app, id) {
		const service = findOne(app, 'services', { id })
		return service !== null && serviceOf(service).restricted === true
	},
	restrictedTopics(app, id) {
		const association = findOne(app, 'associations', { id })
		return association ? associationOf(association).restrictedTopics : []
	},
}

/** As they are kept: for what is stored only where they are still so. */
export const KEPT: Policies = {
	isProtected: (app, id) => keptServiceWith(app, id).service.restricted === true,
	restrictedTopics: (app, id) => keptAssociationWith(app, id).policy.restrictedTopics,
}

const marksOf = (record: Stored<'cases'>) => ({
	topic: record.getString('topic'),
	aboutOfficers: record.getStringSlice('about_officers'),
	aboutWords: record.getString('about_words'),
	aboutDecided: record.getBool('about_decided'),
	notUnit: record.getBool('not_unit'),
})

/** Whether senior management has yet to say whom a complaint in own words is about: until then it is for nobody else. */
export const awaitsDecision = (record: Stored<'cases'>): boolean =>
	record.getString('about_words') !== '' && !record.getBool('about_decided')
