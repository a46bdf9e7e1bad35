import { CLOSED_FIELDS } from '../../core/access/columns.ts'

const CLOSED: readonly string[] = CLOSED_FIELDS
/** What stands between quotes is a value. */
const VALUES = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g
const PATHS = /[@\w][\w.:]*/g

/**
 * Before records are listed for staff: a filter or an order that compares what their role may not see would tell it,
 * by what is found and what is not. Such fields are found by Sila's own search, which asks whether they are seen.
 */
export function noPeeking(e: core.RecordsListRequestEvent): void {
	if (e.auth?.collection().name !== 'staff') return
	const { filter = '', sort = '' } = e.requestInfo().query as Record<string, string | undefined>
	for (const path of `${filter.replace(VALUES, ' ')} ${sort}`.match(PATHS) ?? []) {
		const names = path.replace(/:\w+/g, '').split('.')
		const closed = (e.collection?.name === 'cases' || names.length > 1) && CLOSED.includes(names.at(-1) ?? '')
		if (closed || path.startsWith('@collection') || path.includes('_via_'))
			throw new BadRequestError(
				`لا يُبحث بهذا الحقل ولا يُرتَّب به: ${path} · Nothing is found or sorted by this field: ${path}`,
			)
	}
}
