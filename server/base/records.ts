/** The first record that a filter finds, or null. Values go into `params`, never into the filter's text. */
export function findOne(
	app: core.App,
	collection: string,
	filter: string,
	params: Record<string, string>,
): core.Record | null {
	return app.findRecordsByFilter(collection, filter, '', 1, 0, params)[0] ?? null
}

/** The value of a JSON field. goja would hand out its bytes. */
export function json<T>(record: core.Record, field: string): T {
	return JSON.parse(record.getString(field) || 'null')
}

/** A moment as the HTTP API writes it: UTC, ISO 8601. PocketBase puts a space where ISO has a T. */
export function isoTime(record: core.Record, field: string): string {
	return record.getString(field).replace(' ', 'T')
}

/** JSON with its keys in order, so that equal values make equal text, whoever wrote them. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
	entries.sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/**
 * Runs `work` with the event inside one transaction, so that what a hook adds stands or falls with the save itself.
 * In `work`, `e.app` is the transaction; touching another app there would wait for itself for ever.
 */
export function inTransaction(e: { app: core.App }, work: () => void): void {
	const app = e.app
	let thrown: unknown
	try {
		app.runInTransaction(tx => {
			e.app = tx
			try {
				work()
			} catch (error) {
				// The way through Go would keep the failure but lose its message.
				thrown = error
				throw error
			}
		})
	} catch (error) {
		throw thrown ?? error
	} finally {
		e.app = app
	}
}
