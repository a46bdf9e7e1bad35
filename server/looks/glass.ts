import { CASE_DATA, type CaseData, holdsCaseData } from '../../core/access/case-data.ts'
import { NONE } from '../../core/access/looks.ts'
import { findAll } from '../base/records.ts'
import { stored } from './moment.ts'
import { type Looker, noteLook } from './note.ts'

/*
 * The administrator of the system reads nothing of a case over PocketBase's own doors but through a glass that is open
 * (glasses.ts opens and closes them), and what they read is written down.
 */

type Query = Record<string, string | undefined>

const refuse = (): never => {
	throw new ForbiddenError(
		'مدير النظام لا يطلع على الحالات. إن لزم ذلك لإصلاح عطل فافتح نافذة اطلاع بسبب، وتُبلَّغ بها الإدارة العليا · The administrator of the system does not read cases. Where a fault cannot be mended otherwise, open a glass with a reason; senior management is told.',
	)
}

/** The associations that are seen through the glasses an administrator has open, by the ids of their records. */
interface Seen {
	all: boolean
	associations: string[]
}

function seenBy(app: core.App, administrator: string): Seen {
	const filter = "administrator = {:administrator} && closed = '' && until > {:now}"
	const open = findAll(app, 'glasses', filter, { administrator, now: stored(Date.now()) })
	const associations = open.map(glass => glass.getString('association'))
	return { all: associations.includes(NONE), associations }
}

/** What a filter, an order or an expansion has to name to reach records that no relation leads to. */
const reaches = ({ filter = '', sort = '', expand = '' }: Query): boolean =>
	/@collection\.|_via_/.test(`${filter} ${sort} ${expand}`)

/** Before a record is answered to an administrator, or changed by one; `how` says which. */
export function seeRecord(
	app: core.App,
	looker: Looker,
	record: core.Record,
	query: Query,
	how: 'view' | 'create' | 'update' | 'delete',
): void {
	const collection = record.collection().name
	const far = reaches(query)
	if (!far && !holdsCaseData(collection)) return
	const seen = seenBy(app, looker.id)
	// As it is stored: nobody moves a record to where it would be seen.
	const association = whose(app, how === 'create' ? record : record.original())
	if (!seen.all && (far || !seen.associations.includes(association || 'nobody'))) refuse()
	noteLook(app, looker, {
		what: 'records',
		association,
		case: caseOf(record),
		detail: `${collection} ${how}`,
	})
}

/** Before a list is answered to an administrator. What it counts counts too. */
export function seeList(
	app: core.App,
	looker: Looker,
	collection: string,
	records: core.Record[],
	query: Query,
): void {
	const far = reaches(query)
	const holds = holdsCaseData(collection)
	if (!far && !holds) return
	const seen = seenBy(app, looker.id)
	if (!seen.all && (far || !holds || reachesOthers(app, collection, query.filter, seen.associations)))
		refuse()
	const detail = `${collection} list`
	app.runInTransaction(tx => {
		for (const association of seen.all
			? findAll(tx, 'associations', '').map(({ id }) => id)
			: seen.associations)
			noteLook(tx, looker, { what: 'records', association, detail })
		if (!holds) return
		for (const id of new Set(records.map(caseOf)))
			if (id) noteLook(tx, looker, { what: 'records', case: id, detail })
	})
}

/** Before a file is handed out to an administrator. */
export function seeFile(app: core.App, looker: Looker, record: core.Record): void {
	const seen = seenBy(app, looker.id)
	if (!seen.all && !seen.associations.includes(whose(app, record) || 'nobody')) refuse()
}

/** Before all that there is is handed out at once: that takes a glass on all associations. */
export function seeAll(app: core.App, looker: Looker, detail: string): void {
	if (!seenBy(app, looker.id).all) refuse()
	for (const { id } of findAll(app, 'associations', ''))
		noteLook(app, looker, { what: 'export', association: id, detail })
}

/** Whether a filter finds, on whatever page, a record of an association that is not seen. */
function reachesOthers(
	app: core.App,
	collection: CaseData,
	filter: string | undefined,
	own: string[],
): boolean {
	if (own.length === 0) return true
	const outside = own.map((_, i) => `${CASE_DATA[collection]} != {:own${i}}`).join(' && ')
	const params = Object.fromEntries(own.map((id, i) => [`own${i}`, id]))
	try {
		// A remark at its end ends with its line.
		const found = app.findRecordsByFilter(
			collection,
			`(${filter || "id != ''"}\n) && (${outside})`,
			'',
			1,
			0,
			params,
		)
		return found.length > 0
	} catch {
		return true
	}
}

/** The case that a record of a collection with case data belongs to; empty for none. */
export const caseOf = (record: core.Record): string =>
	record.collection().name === 'cases' ? record.id : record.getString('case')

/** The association that a record is of; empty where it is of none. */
function whose(app: core.App, record: core.Record): string {
	const path = CASE_DATA[record.collection().name as CaseData]
	if (path === 'association') return record.getString(path)
	const theCase = record.getString('case')
	return (theCase && findAll(app, 'cases', { id: theCase })[0]?.getString('association')) || NONE
}
