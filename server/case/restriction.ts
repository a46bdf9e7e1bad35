import { isConfidential, type Restriction } from '../../core/case/restriction.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf, serviceOf } from '../content/content.ts'
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
): void {
	const was = before?.getString('restricted') ?? ''
	const decided = record.getBool('about_decided') && before?.getBool('about_decided') === false
	record.set('restricted', restrictionOf(app, record) || (decided ? '' : was))
}

/** How a case is restricted by what it holds. */
export function restrictionOf(app: core.App, record: Stored<'cases'>): Restriction | '' {
	const kind = kindOf(record)
	if (kind === 'request') return isProtected(app, record) ? 'protection' : ''
	const concerns = record.getString('concerns')
	const concerned = concerns ? findOne(app, 'cases', { id: concerns }) : null
	const protects = concerned?.getString('restricted') === 'protection'
	if (kind === 'inquiry') return protects && record.getString('topic') === 'objection' ? 'protection' : ''
	return protects || isConfidential(marksOf(record), furtherTopics(app, record)) ? 'confidential' : ''
}

/** PocketBase's own validation reports a service or an association that is not there. */
function isProtected(app: core.App, record: Stored<'cases'>): boolean {
	const service = findOne(app, 'services', { id: record.getString('service') })
	return service !== null && serviceOf(service).restricted === true
}

const marksOf = (record: Stored<'cases'>) => ({
	topic: record.getString('topic'),
	aboutOfficers: record.getStringSlice('about_officers'),
	aboutWords: record.getString('about_words'),
	aboutDecided: record.getBool('about_decided'),
	notUnit: record.getBool('not_unit'),
})

function furtherTopics(app: core.App, record: Stored<'cases'>) {
	const association = findOne(app, 'associations', { id: record.getString('association') })
	return association ? associationOf(association).restrictedTopics : []
}

/** Whether senior management has yet to say whom a complaint in own words is about: until then it is for nobody else. */
export const awaitsDecision = (record: Stored<'cases'>): boolean =>
	record.getString('about_words') !== '' && !record.getBool('about_decided')
