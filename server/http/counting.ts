/*
 * Counts of what happens within some time, in memory that all script engines share; a restart begins them anew.
 */

/** No count lasts longer: one that seems to was begun before the clock was set back. In seconds. */
const LONGEST = 3600

/** A count is a text, `<until when, in ms> <how many>`, so that no engine changes what another reads. */
function read(count: string | null): { until: number; times: number } {
	const [until = 0, times = 0] = (count ?? '').split(' ').map(Number)
	const over = until <= Date.now() || until > Date.now() + LONGEST * 1000
	return over ? { until: 0, times: 0 } : { until, times }
}

/** How often it happened, within the time that began with the first. */
export const countOf = (app: core.App, key: string): number => read(app.store().get(key)).times

/** Counts it once more; the first begins a time of so many seconds. */
export function countUp(app: core.App, key: string, seconds: number): void {
	app.store().setFunc(key, (count: string | null) => {
		const { until, times } = read(count)
		return `${until || Date.now() + seconds * 1000} ${times + 1}`
	})
}

/** Forgets those whose time is over, and all of them where there are more than so many. */
export function forgetCounts(app: core.App, prefix: string, most: number): void {
	const keys = app
		.store()
		.keys()
		.filter(key => key.startsWith(prefix))
	const full = keys.length > most
	for (const key of keys) if (full || countOf(app, key) === 0) app.store().remove(key)
}
