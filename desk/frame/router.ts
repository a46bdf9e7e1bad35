import { parse } from 'regexparam'

/** Where somebody is: what the address says after its `#`. */
export interface Route {
	/** Without the query, such as `/sila/cases/abc`. */
	path: string
	/** What stands in the address in the place of `:id`. */
	params: Record<string, string>
	query: Record<string, string[]>
}

/** What the address says now. */
export function place(hash = location.hash): Pick<Route, 'path' | 'query'> {
	const [path = '', search = ''] = hash.replace(/^#/, '').split('?')
	const query: Record<string, string[]> = {}
	for (const [name, value] of new URLSearchParams(search)) query[name] = [...(query[name] ?? []), value]
	return { path, query }
}

/** A path as a pattern: `/sila/cases/:id`. */
export interface Pattern {
	path: string
}

/** The first page whose pattern the path fits, with what stands in it. */
export function find<Page extends Pattern>(
	pages: readonly Page[],
	path: string,
): { page: Page; params: Record<string, string> } | undefined {
	for (const page of pages) {
		const { keys, pattern } = parse(page.path)
		const found = pattern.exec(path)
		if (!found) continue
		const params = Object.fromEntries(keys.map((key, i) => [key, decodeURIComponent(found[i + 1] ?? '')]))
		return { page, params }
	}
	return undefined
}
