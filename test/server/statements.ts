import type { Backend } from '../setup/backend.ts'
import { comesTo } from './support.ts'

/*
 * Counts statements of SQL in what a server started with `statements` writes: PocketBase's own lines, which are whole
 * whoever runs at once. A hook that counted would be entered by several threads, which a script engine does not bear.
 */

/** A route that leaves a mark among the statements: `GET /mark/7`. */
export const MARKS = `routerAdd('GET', '/mark/{n}', e => {
	$app.db().newQuery("SELECT 'mark-" + e.request.pathValue('n') + "'").execute()
	return e.noContent(204)
})`

const STATEMENT = /^\[\d+\.\d+ms\] /

/** The statements in a text of the log. */
export const statementsIn = (log: string): number =>
	log.split('\n').filter(line => STATEMENT.test(line)).length

let marks = 0

/** Where the log stands once all that was asked so far is in it. */
async function mark(backend: Pick<Backend, 'url' | 'log'>): Promise<number> {
	const name = `mark-${++marks}`
	await fetch(`${backend.url}/mark/${marks}`)
	await comesTo(() => backend.log().includes(`'${name}'`), true)
	return backend.log().indexOf(`'${name}'`)
}

/** What the log has of a call; the server has the route of MARKS. */
async function logOf(backend: Pick<Backend, 'url' | 'log'>, call: () => Promise<unknown>): Promise<string> {
	const from = await mark(backend)
	await call()
	// Before the log is read, for it grows until then.
	const to = await mark(backend)
	return backend.log().slice(from, to)
}

/** How many statements a call costs. */
export const costOf = async (
	backend: Pick<Backend, 'url' | 'log'>,
	call: () => Promise<unknown>,
): Promise<number> =>
	// The mark itself is one.
	statementsIn(await logOf(backend, call)) - 1

/** The statements of a call, each as it was sent. */
export const statementsOf = async (
	backend: Pick<Backend, 'url' | 'log'>,
	call: () => Promise<unknown>,
): Promise<string[]> =>
	(await logOf(backend, call))
		.split('\n')
		.filter(line => STATEMENT.test(line))
		// The last is the mark's own.
		.slice(0, -1)
		.map(line => line.replace(STATEMENT, ''))
