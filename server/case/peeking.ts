import { CLOSED_FIELDS } from '../../core/access/columns.ts'

const CLOSED: readonly string[] = CLOSED_FIELDS
/** Of another collection, what is shown by what is seen of its case. */
const OWN_CLOSED: Record<string, string> = { outbox: 'to' }
/**
 * What PocketBase reads as a remark or as a value: a remark ends with its line, and a value at the first quote of its
 * kind that has no backslash before it, even where that backslash has one of its own.
 */
const NOT_PATHS = /\/\/[^\n]*|"[\s\S]*?(?<!\\)"|'[\s\S]*?(?<!\\)'/g
const PATHS = /[@\w][\w.:]*/g

type Query = Record<string, string | undefined>

/**
 * Before records are listed for staff: a filter or an order that compares what their role may not see would tell it,
 * by what is found and what is not. Such fields are found by Sila's own search, which asks whether they are seen.
 */
export function noPeeking(e: core.RecordsListRequestEvent): void {
	if (e.auth?.collection().name !== 'staff') return
	const { filter = '', sort = '' } = e.requestInfo().query as Query
	for (const path of `${filter.replace(NOT_PATHS, ' ')} ${sort}`.match(PATHS) ?? []) {
		const names = path.replace(/:\w+/g, '').split('.')
		// The last name need not be the field: what is stored as JSON has paths of its own.
		const collection = e.collection?.name ?? ''
		const closed =
			(collection === 'cases' ? names : names.slice(1)).some(name => CLOSED.includes(name)) ||
			OWN_CLOSED[collection] === names[0]
		if (closed || path.startsWith('@collection') || path.includes('_via_'))
			throw new BadRequestError(
				`لا يُبحث بهذا الحقل ولا يُرتَّب به: ${path} · Nothing is found or sorted by this field: ${path}`,
			)
	}
	onlyAlong(e)
}

/**
 * Before anything is answered to who is no administrator (whom server/looks/glass.ts holds): an expansion goes along a
 * record's own relations. Against them it would bring lists of what leads to it, past who looked and past what is closed.
 */
export function onlyAlong(e: core.RequestEvent): void {
	if (e.auth?.collection().name === '_superusers') return
	const { expand = '' } = e.requestInfo().query as Query
	if (expand.includes('_via_'))
		throw new BadRequestError(
			`لا يُوسَّع السجل بما يشير إليه: ${expand} · A record is not expanded by what refers to it: ${expand}`,
		)
}
