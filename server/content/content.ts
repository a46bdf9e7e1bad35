import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import type { Association, Service } from '../../core/policy/association.ts'
import { NO_POLICY, NO_SERVICE } from '../../core/policy/blank.ts'
import type { Proofs } from '../../core/policy/proof.ts'
import type { PublishedService } from '../../core/policy/published.ts'
import { findAll, json, toJson } from '../base/records.ts'
import type { Stored, Texts, Writable } from '../base/stored.ts'
import { publishedFunctions, publishedOfficers } from '../people/contact-officers.ts'
import { feedbackOf } from '../survey/feedback.ts'
import { isReadable } from './readable.ts'

/*
 * An association in core is one object; in the database it is a record of `associations` and records of
 * `services`, so that staff find the names and the switch as fields. This is the one place that knows both.
 */

/** An association without its services. One that cannot be read has its names, and promises and asks nothing. */
export function associationOf(record: Stored<'associations'>): Omit<Association, 'services'> {
	const named = { slug: record.getString('slug'), name: name(record) }
	return isReadable(record) ? composedAssociation(record) : { ...NO_POLICY, ...named, shortName: named.name }
}

/** A service with the version of its form. One that cannot be read is closed. */
export function serviceOf(record: Stored<'services'>): PublishedService {
	if (isReadable(record)) return composedService(record)
	return {
		...NO_SERVICE,
		slug: record.getString('slug'),
		name: name(record),
		formVersion: record.getString('form_version'),
	}
}

/** What a record of an association says, right or wrong. Throws where its definition is no JSON. */
export function composedAssociation(record: Stored<'associations'>): Omit<Association, 'services'> {
	return { slug: record.getString('slug'), name: name(record), ...json(record, 'definition') }
}

/** The same of a service. */
export function composedService(record: Stored<'services'>): PublishedService {
	return {
		slug: record.getString('slug'),
		name: name(record),
		open: record.getBool('open'),
		...json(record, 'definition'),
		formVersion: record.getString('form_version'),
	}
}

const name = (record: Texts<'name_ar' | 'name_en'>) => ({
	ar: record.getString('name_ar'),
	en: record.getString('name_en'),
})

/** What an association asks of its forms as a proof of work. */
export const proofsOf = (association: Stored<'associations'>): Proofs =>
	(association.getString('proof') as Proofs | '') || 'open'

export function fillAssociation(record: Stored<'associations'>, association: Association): void {
	const { slug, name, services: _, ...definition } = association
	fill(record, slug, name)
	record.set('definition', toJson(definition))
}

export function fillService(
	record: Stored<'services'>,
	service: Service,
	association: Stored<'associations'>,
): void {
	const { slug, name, open, ...definition } = service
	fill(record, slug, name)
	record.set('definition', toJson(definition))
	record.set('association', association.id)
	record.set('open', open)
}

function fill(
	record: Writable<'slug' | 'name_ar' | 'name_en'>,
	slug: string,
	name: Association['name'],
): void {
	record.set('slug', slug)
	record.set('name_ar', name.ar)
	record.set('name_en', name.en)
}

/** The services of an association, in the order they were made in. */
export function serviceRecords(app: core.App, association: Stored<'associations'>): Stored<'services'>[] {
	return findAll(app, 'services', { association: association.id }, {}, ORDER)
}

/** Everything published on a day in Riyadh. An association appears once it has a service; what cannot be read is left out. */
export function published(app: core.App, day: string): PublishedWithFeedback[] {
	return findAll(app, 'associations', '', {}, ORDER)
		.filter(isReadable)
		.map(record => {
			const { process: _, ...association } = associationOf(record)
			const proof = record.getString('proof') || 'open'
			return {
				...association,
				...(proof !== 'none' && { proof: proof as 'open' | 'all' }),
				services: serviceRecords(app, record).filter(isReadable).map(serviceOf),
				officers: publishedOfficers(app, record.id),
				functions: publishedFunctions(app, record.id),
				feedback: feedbackOf(app, record, day),
			}
		})
		.filter(({ services }) => services.length > 0)
}

/** As they were made: several may share the millisecond. */
const ORDER = 'created,@rowid'
