import type { Problem } from '../../core/sending/problems.ts'
import { SYSTEM, system } from '../looks/system.ts'
import { TOO_LARGE } from './problems.ts'
import { header, preferredLang, refusal } from './reply.ts'
import { writeReply } from './write.ts'

/* What surrounds pages: headers, doors that stay shut, and a page for who took a wrong turn. */

/** The middleware of pages and of shut doors; doors.ts keeps it from the API. */
export function edge(e: core.RequestEvent): void {
	const path = e.request?.url?.path ?? '/'
	const pattern = e.request?.pattern ?? ''
	shut(pattern)
	if (SYSTEM.includes(pattern)) system(e, pattern)
	for (const [name, value] of Object.entries(headersFor(path))) e.response.header().set(name, value)
	try {
		e.next()
	} catch (error) {
		// A failure is not kept, however long the thing itself may be.
		e.response.header().del('Cache-Control')
		if (statusOf(error) !== 404 || !notFoundPage(e, path)) throw error
	}
}

const DASHBOARD = '/_/'
const DESK = '/desk/'

export const EVERYWHERE = {
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}
/** Nobody frames a page of ours: widgets are embedded as elements. The dashboard's own policy says so already. */
const UNFRAMED = { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' }

/**
 * The desk takes everything from here, and runs nothing that stands in a page. A PDF that it fetched is shown as an object,
 * with a type that its first bytes say.
 */
const DESK_ONLY = {
	'Content-Security-Policy':
		"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

const YEAR = 'public, max-age=31536000, immutable'

function headersFor(path: string): Record<string, string> {
	// PocketBase lets its dashboard be kept for two weeks; Sila's part of it changes with Sila.
	if (path.startsWith(`${DASHBOARD}extensions`)) {
		return { ...EVERYWHERE, 'Cache-Control': 'no-cache' }
	}
	if (path.startsWith(DASHBOARD)) return EVERYWHERE
	if (path.startsWith(DESK))
		return { ...EVERYWHERE, ...UNFRAMED, ...DESK_ONLY, 'Cache-Control': lifetime(path) }
	return { ...EVERYWHERE, ...UNFRAMED, 'Cache-Control': lifetime(path) }
}

/** Names that change with their content may be kept; all else is asked for again, and is cheap where unchanged. */
function lifetime(path: string): string {
	if (path.startsWith('/_astro/') || path.startsWith(`${DESK}parts/`) || /^\/widgets\/[^/]+\/./.test(path))
		return YEAR
	return path === '/widgets/sila.js' ? 'public, max-age=300' : 'no-cache'
}

/**
 * The shape of the data changes by migrations, and data by the dashboard's forms: raw SQL, changed collections and
 * restored backups would go around the audit trail. PocketBase runs a view's or an index's text as SQL, so these count.
 */
export const SHUT = [
	'POST /api/sql',
	'POST /api/collections',
	'PATCH /api/collections/{collection}',
	'DELETE /api/collections/{collection}',
	'DELETE /api/collections/{collection}/truncate',
	'PUT /api/collections/import',
	'POST /api/collections/meta/dry-run-view',
	'POST /api/backups/upload',
	'POST /api/backups/{key}/restore',
	// Nobody acts as somebody else, and what somebody did stands under one e-mail.
	'POST /api/collections/{collection}/impersonate/{id}',
	'POST /api/collections/{collection}/request-email-change',
	'POST /api/collections/{collection}/confirm-email-change',
	// Live connections have no use here yet.
	'GET /api/realtime',
	'POST /api/realtime',
]

function shut(pattern: string): void {
	if (!SHUT.includes(pattern)) return
	throw new ForbiddenError(
		'هذا مغلق هنا، وما يخص الإدارة منه يُجرى على الخادم نفسه · This is shut here; what belongs to administration is done on the server itself.',
	)
}

/** Answers what PocketBase or a fault of ours threw in the words of core. */
export function fail(e: core.RequestEvent, withFiles: boolean, error: unknown): void {
	const status = isBusy(error) ? 503 : statusOf(error)
	const problem = problemOf(status, withFiles)
	if (!problem) throw error
	if (status === 503) for (const [name, value] of Object.entries(BUSY)) e.response.header().set(name, value)
	if (problem.code === 'server') {
		const path = e.request?.url?.path ?? ''
		e.app.logger().error('Sila failed to answer', 'path', path, 'error', String(error))
	}
	writeReply(e, refusal(status, [problem], preferredLang(e)))
}

/** For how many seconds who finds the database held by another writer waits before the next try; widgets do by themselves. */
const BUSY = { 'Retry-After': '5', 'Access-Control-Expose-Headers': 'Retry-After' }

/** Whether the database was held by another writer for longer than PocketBase waits for it. Nothing was stored. */
const isBusy = (error: unknown): boolean => /database is locked|SQLITE_BUSY/.test(String(error))

function problemOf(status: number, withFiles: boolean): Problem | null {
	if (status === 503) return { field: 'request', code: 'busy' }
	if (status === 500) return { field: 'request', code: 'server' }
	if (status === 429) return { field: 'request', code: 'too_many' }
	if (status !== 413) return null
	return withFiles ? TOO_LARGE : { field: 'request', code: 'bad_request' }
}

/** The HTTP status of an error that came through Go, or 500 for one of our own. */
function statusOf(error: unknown): number {
	const { value, status } = Object(error) as { value?: { status?: number }; status?: number }
	return value?.status ?? status ?? 500
}

/** The portal, as PocketBase serves it by itself, but compressed. */
export function servePortal(): void {
	const folder = portalFolder()
	if (folder) routerAdd('GET', '/{path...}', $apis.static(folder, false), $apis.gzip())
}

/** The folder of the portal, as PocketBase was told on its command line; empty when it was not. */
function portalFolder(): string {
	const flag = '--publicDir='
	return $os.args.find(arg => arg.startsWith(flag))?.slice(flag.length) ?? ''
}

/**
 * Shows people who took a wrong turn in the portal its own page instead of JSON, and while there is no portal the one
 * that says so (scripts/portal/waiting.ts).
 */
function notFoundPage(e: core.RequestEvent, path: string): boolean {
	if (
		path.startsWith('/api/') ||
		path.startsWith(DASHBOARD) ||
		path.startsWith(DESK) ||
		!header(e, 'Accept').includes('text/html')
	)
		return false
	return [404, 503].some(status => pageOf(e, status))
}

/** Answers with the portal's page for a status, where it has one. */
function pageOf(e: core.RequestEvent, status: number): boolean {
	try {
		e.html(status, toString($os.readFile($filepath.join(portalFolder(), `${status}.html`))))
		return true
	} catch {
		return false
	}
}
