import type { Association, Service } from '../../core/policy/association.ts'
import type { PublishedService } from '../../core/policy/published.ts'
import { upgraded } from '../../core/policy/upgrade/upgrade.ts'
import { canonical, findAll, findOne, inTransaction, json, newRecord, toJson } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { associationOf, serviceOf, serviceRecords } from './content.ts'
import { frozen, type KeptService } from './kept.ts'
import { isReadable } from './readable.ts'

/*
 * Versions of a request form. The version is the hash of what an applicant sees and declares on, so it
 * changes with that and with nothing else: opening and closing a service leaves it as it is.
 */

/** For how long a form that was replaced is still accepted: somebody may be filling it in. */
const GRACE_DAYS = 7

/** What a version keeps: all that a request is shown, checked and read with. */
export interface FormContent {
	association: Pick<Association, 'schema' | 'slug' | 'name' | 'declaration' | 'channels'>
	service: Omit<Service, 'open'>
}

function formOf(association: Stored<'associations'>, service: Stored<'services'>): FormContent {
	const { open: _, formVersion: __, ...kept } = serviceOf(service)
	return { association: shownOf(associationOf(association)), service: kept }
}

/** What an association's definition is in a form. */
const shownOf = ({ schema, slug, name, declaration, channels }: FormContent['association']) => ({
	schema,
	slug,
	name,
	declaration,
	channels,
})

/** The versions of the schemas are none of what an applicant sees: an upgrade that changes nothing else leaves the hash. */
function versionOf({ association, service }: FormContent): string {
	const { schema: _, ...shown } = association
	const { schema: __, ...asked } = service
	return $security.sha256(canonical({ association: shown, service: asked })).slice(0, 15)
}

/** Forms are kept as they were written; what reads one gets it in the present shape. */
function contentOf(record: Stored<'form_versions'>): FormContent {
	const { association, service } = json(record, 'content')
	return {
		association: shownOf(upgraded('association', association) as FormContent['association']),
		service: upgraded('service', service) as FormContent['service'],
	}
}

/** Hook of a service's save: gives it its form version and keeps what that is. */
export function saveService(e: Saving<'services'>): void {
	inTransaction(e, () => {
		const service = e.record
		const association = findOne(e.app, 'associations', { id: service.getString('association') })
		// PocketBase's own validation reports a missing association; what cannot be read makes no form.
		if (!association || !isReadable(association) || !isReadable(service)) return e.next()
		const form = formOf(association, service)
		service.set('form_version', versionOf(form))
		e.next()
		keep(e.app, association, service, form)
	})
}

/** The same for what is stored already: sets the service's `form_version`, which the caller saves, and keeps what it is. */
export function renewForm(
	app: core.App,
	association: Stored<'associations'>,
	service: Stored<'services'>,
): void {
	const form = formOf(association, service)
	service.set('form_version', versionOf(form))
	keep(app, association, service, form)
}

/** Hook of an association's save: what it says may be part of its services' forms. */
export function saveAssociation(e: Saving<'associations'>): void {
	inTransaction(e, () => {
		e.next()
		const association = e.record
		for (const service of serviceRecords(e.app, association)) {
			if (!isReadable(association) || !isReadable(service)) continue
			if (versionOf(formOf(association, service)) !== service.getString('form_version')) e.app.save(service)
		}
	})
}

/** Makes `form` the one current version of a service; one that comes back is no longer replaced. */
function keep(
	app: core.App,
	association: Stored<'associations'>,
	service: Stored<'services'>,
	form: FormContent,
): void {
	const id = service.getString('form_version')
	const others = 'service = {:service} && id != {:id} && replaced = ""'
	for (const other of findAll(app, 'form_versions', others, { service: service.id, id })) {
		other.set('replaced', new DateTime())
		app.save(other)
	}
	const known = findOne(app, 'form_versions', { id })
	if (known && !known.getString('replaced')) return
	const version = known ?? newRecord(app, 'form_versions', {})
	if (!known) {
		version.set('id', id)
		version.set('association', association.id)
		version.set('service', service.id)
		version.set('content', toJson(form))
	}
	version.set('replaced', '')
	app.save(version)
}

/** Forms that this engine has read, by their version, which says what they are: none changes. */
const known = new Map<string, FormContent>()
const MOST_KNOWN = 50

/** The form of a version, also of one long replaced. */
export function formOfVersion(app: core.App, version: string): FormContent | null {
	const form = known.get(version)
	if (form) return form
	const record = findOne(app, 'form_versions', 'id = {:id}', { id: version })
	if (!record) return null
	if (known.size >= MOST_KNOWN) known.clear()
	const read = frozen(contentOf(record))
	known.set(version, read)
	return read
}

/** The form that a request was filled in on: the service's current one, or one that was replaced a few days ago. */
export function acceptedForm(
	app: core.App,
	{ id, service }: KeptService,
	version: string,
): { association: FormContent['association']; service: PublishedService } | null {
	if (version !== service.formVersion && !isAccepted(app, id, version)) return null
	const form = formOfVersion(app, version)
	return form && { ...form, service: { ...form.service, open: true, formVersion: version } }
}

function isAccepted(app: core.App, service: string, version: string): boolean {
	const record = findOne(app, 'form_versions', { id: version, service })
	if (!record) return false
	const replaced = record.getDateTime('replaced')
	return replaced.isZero() || !replaced.addDate(0, 0, GRACE_DAYS).before(new DateTime())
}
