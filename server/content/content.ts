import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import type { Association, PublishedService, Service } from '../../core/policy/association.ts'
import { json } from '../base/records.ts'
import { publishedOfficers } from '../people/contact-officers.ts'
import { feedbackOf } from '../survey/feedback.ts'

/*
 * An association in core is one object; in the database it is a record of `associations` and records of
 * `services`, so that staff find the names and the switch as fields. This is the one place that knows both.
 */

type AssociationParts = Pick<Association, 'slug' | 'name'>
type ServiceParts = Pick<Service, 'slug' | 'name' | 'open'>

/** An association without its services. */
export function associationOf(record: core.Record): Omit<Association, 'services'> {
	const definition = json<Omit<Association, 'services' | keyof AssociationParts>>(record, 'definition')
	return { slug: record.getString('slug'), name: name(record), ...definition }
}

export function serviceOf(record: core.Record): PublishedService {
	const { formVersion, ...parts } = {
		slug: record.getString('slug'),
		name: name(record),
		open: record.getBool('open'),
		formVersion: record.getString('form_version'),
	}
	return { ...parts, ...json<Omit<Service, keyof ServiceParts>>(record, 'definition'), formVersion }
}

const name = (record: core.Record) => ({ ar: record.getString('name_ar'), en: record.getString('name_en') })

export function fillAssociation(record: core.Record, association: Association): void {
	const { slug, name, services: _, ...definition } = association
	fill(record, slug, name, definition)
}

export function fillService(record: core.Record, service: Service, association: core.Record): void {
	const { slug, name, open, ...definition } = service
	fill(record, slug, name, definition)
	record.set('association', association.id)
	record.set('open', open)
}

function fill(record: core.Record, slug: string, name: Association['name'], definition: object): void {
	record.set('slug', slug)
	record.set('name_ar', name.ar)
	record.set('name_en', name.en)
	record.set('definition', JSON.stringify(definition))
}

/** The services of an association, in the order they were made in. */
export function serviceRecords(app: core.App, association: core.Record): core.Record[] {
	const params = { association: association.id }
	return app.findRecordsByFilter(
		'services',
		'association = {:association}',
		ORDER,
		0,
		0,
		params,
	) as core.Record[]
}

/** Everything published. An association appears once it has a service. */
export function published(app: core.App): PublishedWithFeedback[] {
	return (app.findRecordsByFilter('associations', '', ORDER, 0, 0) as core.Record[])
		.map(record => {
			const { process: _, ...association } = associationOf(record)
			return {
				...association,
				services: serviceRecords(app, record).map(serviceOf),
				officers: publishedOfficers(app, record.id),
				feedback: feedbackOf(app, record),
			}
		})
		.filter(({ services }) => services.length > 0)
}

/** As they were made: several may share the millisecond. */
const ORDER = 'created,@rowid'
