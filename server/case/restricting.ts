import { writeAudit } from '../base/audit.ts'
import { findAll, findOne, inTransaction } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { associationOf, serviceOf } from '../content/content.ts'
import { isReadable } from '../content/readable.ts'
import { restrictionOf } from './restriction.ts'

/* What had arrived before an association restricted a service or a topic is restricted with it. */

/** Hook of a service's change. */
export function followRestrictedService(e: Saving<'services'>): void {
	inTransaction(e, () => {
		const before = findOne(e.app, 'services', { id: e.record.id })
		e.next()
		if (!isReadable(e.record) || !serviceOf(e.record).restricted || before === null) return
		if (isReadable(before) && serviceOf(before).restricted) return
		restrictAll(e.app, "service = {:id} && kind = 'request'", { id: e.record.id })
		// After the requests, since an objection follows the one that it concerns.
		restrictAll(e.app, 'concerns.service = {:id}', { id: e.record.id })
	})
}

/** Hook of an association's change. */
export function followRestrictedTopics(e: Saving<'associations'>): void {
	inTransaction(e, () => {
		const before = findOne(e.app, 'associations', { id: e.record.id })
		e.next()
		if (!isReadable(e.record) || before === null) return
		const had: string[] = associationOf(before).restrictedTopics ?? []
		for (const topic of associationOf(e.record).restrictedTopics ?? []) {
			if (had.includes(topic)) continue
			const filter = "association = {:id} && kind = 'complaint' && topic = {:topic}"
			restrictAll(e.app, filter, { id: e.record.id, topic })
		}
	})
}

function restrictAll(app: core.App, filter: string, params: Record<string, string>): void {
	for (const found of findAll(app, 'cases', `restricted = '' && ${filter}`, params)) restrict(app, found)
}

/** Nothing else of the case is judged anew: how far it is does not matter here. */
function restrict(app: core.App, found: Stored<'cases'>): void {
	const restricted = restrictionOf(app, found)
	if (!restricted) return
	app
		.db()
		.newQuery('UPDATE cases SET restricted = {:restricted} WHERE id = {:id}')
		.bind({ id: found.id, restricted })
		.execute()
	writeAudit(app, found, 'updated', { changed: ['restricted'] })
}
