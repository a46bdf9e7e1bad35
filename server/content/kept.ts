import type { Association } from '../../core/policy/association.ts'
import type { Proofs } from '../../core/policy/proof.ts'
import type { PublishedService } from '../../core/policy/published.ts'
import { byId, findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf, proofsOf, serviceOf } from './content.ts'
import { contentVersion } from './version.ts'

/*
 * Definitions as they are read, made once by each script engine for each version of the content: to read them for every
 * request would cost more than all else that is done with it. They are for what comes in and what is looked at; where a
 * definition is being changed, and where a case moves by it, it is read in the transaction itself (content.ts).
 *
 * What is stored by them compares their state in the transaction that stores it: a change that was committed since is never
 * missed, however short the moment.
 */

/** An association with what its policy says. */
export interface KeptAssociation {
	readonly id: string
	readonly slug: string
	/** When it and its services were last saved: read before them, so that it is never newer than they are. */
	readonly state: string
	readonly policy: Omit<Association, 'services'>
	readonly proofs: Proofs
}

export interface KeptService {
	readonly id: string
	readonly slug: string
	readonly service: PublishedService
}

/** The state of an association's definitions, in SQL; `{:association}` is its id. One that is deleted leaves the others as they were. */
export const STATE =
	"(SELECT updated || ' ' || (SELECT max(updated) || ' ' || count(*) FROM services WHERE association = {:association}) FROM associations WHERE id = {:association})"

/** What this engine has read of one version of the content. */
const kept = { version: '', things: new Map<string, unknown>() }

/** What is made of published content alone, made once by this engine while that stays as it is. Nobody changes it. */
function fromContent<Thing>(app: core.App, name: string, make: () => Thing): Thing {
	// Told before anything is read: a change meanwhile makes another version, and this is made anew.
	const version = contentVersion(app)
	if (version !== kept.version) {
		kept.version = version
		kept.things.clear()
	}
	const known = kept.things.get(name) as Thing | undefined
	if (known !== undefined) return known
	const made = make()
	// What is not there is not kept: anybody can ask for anything.
	if (made !== null) kept.things.set(name, frozen(made))
	return made
}

/** Has this engine read all definitions anew. */
export function forgetContent(): void {
	kept.version = ''
}

/** The association with a slug, or null. */
export const keptAssociation = (app: core.App, slug: string): KeptAssociation | null =>
	fromContent(app, `association ${slug}`, () => {
		const id = findOne(app, 'associations', { slug })?.id
		return id ? keptAssociationWith(app, id) : null
	})

/** The one with an id, which is there. */
export const keptAssociationWith = (app: core.App, id: string): KeptAssociation =>
	fromContent(app, `association #${id}`, () => {
		const state = stateOf(app, id)
		const record = byId(app, 'associations', id)
		return {
			id,
			slug: record.getString('slug'),
			state,
			policy: associationOf(record),
			proofs: proofsOf(record),
		}
	})

/** The service of an association with a slug, or null. */
export const keptService = (app: core.App, association: KeptAssociation, slug: string): KeptService | null =>
	keptServices(app, association).find(service => service.slug === slug) ?? null

/** All of its services. */
export const keptServices = (app: core.App, { id }: KeptAssociation): readonly KeptService[] =>
	fromContent(app, `services ${id}`, () => findAll(app, 'services', { association: id }).map(serviceFrom))

/** The service with an id, which is there. */
export const keptServiceWith = (app: core.App, id: string): KeptService =>
	fromContent(app, `service #${id}`, () => serviceFrom(byId(app, 'services', id)))

const serviceFrom = (record: Stored<'services'>): KeptService => ({
	id: record.id,
	slug: record.getString('slug'),
	service: serviceOf(record),
})

function stateOf(app: core.App, association: string): string {
	const row = new DynamicModel({ state: '' }) as { state: string }
	app.db().newQuery(`SELECT coalesce(${STATE}, '') AS state`).bind({ association }).one(row)
	return row.state
}

/** The same value, which nobody can change any more, however deep. */
export function frozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value)
		for (const inner of Object.values(value)) frozen(inner)
	}
	return value
}
