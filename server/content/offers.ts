import type { OfferDecision, OfferedPart } from '../../core/api/policies.ts'
import type { Text } from '../../core/language/text.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { decide, improve, type Offer } from '../../core/policy/improve.ts'
import { placeOf } from '../../core/policy/place.ts'
import { actBy } from '../base/audit.ts'
import { findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { type Improvable, named, partsIn, partsOf, store } from './product.ts'
import { isReadable } from './readable.ts'

/* What the product offers of parts that staff have changed, until staff decide. */

/** What is offered of a record as things stand: what staff change meanwhile counts. */
function offersOf(record: Improvable): Offer[] {
	const [given, offered] = [partsIn(record, 'given'), partsIn(record, 'offered')]
	return given && offered && isReadable(record) ? improve([given], partsOf(record), offered).offers : []
}

/** All that is offered of some associations, in their order. */
export function offers(app: core.App, associations: Stored<'associations'>[]): OfferedPart[] {
	return associations.flatMap(association => {
		const own = { association: association.id }
		const records = [
			association,
			...findAll(app, 'services', own, {}, 'created,@rowid'),
			...findAll(app, 'surveys', own, {}, 'created,@rowid'),
		]
		return records.flatMap(record =>
			offersOf(record).map(({ part, stored = null, offered = null }) => ({
				collection: record.collection().name as OfferedPart['collection'],
				id: record.id,
				association: named(association),
				name: named(record),
				part,
				place: placeOfPart(part, stored ?? offered),
				stored,
				offered,
			})),
		)
	})
}

/** A part as people name it: an entry of a list by what it is called. */
function placeOfPart(part: string, value: unknown): string {
	const [list = '', id] = part.split('.')
	if (id === undefined) return placeOf(part)
	const entry = Object(value) as Record<string, Partial<Text> | undefined>
	const statuses: Record<string, { label: string } | undefined> = caseWords.statuses
	const name = statuses[id]?.label ?? (entry.label ?? entry.title ?? entry.text ?? entry.question)?.ar ?? id
	return `${placeOf(list)}: ${name}`
}

const associationIdOf = (record: Improvable): string =>
	record.collection().name === 'associations' ? record.id : (record as core.Record).getString('association')

/** Takes or leaves what is offered, in the name of a member of staff. Returns false where it is not offered, or not to them. */
export function settleOffer(
	app: core.App,
	decision: OfferDecision,
	isTheirs: (association: string) => boolean,
	staff: core.Record | null,
): boolean {
	let found = false
	app.runInTransaction(tx => {
		const record = findOne(tx, decision.collection, { id: decision.id }) as Improvable | null
		const [given, offered] = record ? [partsIn(record, 'given'), partsIn(record, 'offered')] : []
		if (!record || !isTheirs(associationIdOf(record))) return
		if (!given || !offered || !offersOf(record).some(({ part }) => part === decision.part)) return
		found = true
		actBy(record, staff?.email() ?? '', staff?.id ?? '')
		const result = decide(given, partsOf(record), offered, decision.part, decision.take)
		store(tx, record, result, offered, decision.take ? '' : decision.part)
	})
	return found
}
