import { PART_BYTES, PARTS } from '../../core/sending/uploads.ts'
import { SYSTEM } from '../looks/system.ts'
import { SHUT } from './edge.ts'

/*
 * A middleware in JavaScript holds a script engine for as long as a request lasts, also while its body comes in, and
 * there are few engines. So `edge` stands around pages and shut doors, whose bodies nobody reads; the API is reached
 * without it. PocketBase reads the bodies of records in Go, and server/http/answer.ts those of Sila's own routes.
 */

/** Go's own way to choose among handlers by address, and PocketBase's to make one; its types say less. */
interface Mux {
	handle(pattern: string, handler: Mux): void
}
interface Group {
	group(prefix: string): Group
	bind(...middlewares: { id: string }[]): Group
	unbind(id: string): Group
}
interface Router extends Group {
	buildMux(): Mux
	routerGroup: Group
}

/** What a form with a part has beside the part. */
const ENVELOPE = 4096
const SMALL = 'silaSmall'

/** How long a request may take to come in, in seconds: its head, and all of it. A file comes in parts, each of which is a request. */
const PATIENCE = { head: 10, all: 30 }
const SECOND = 1e9

/** Once all routes are there, and before `edge` stands around them. The server begins to listen inside. */
export function apart(e: core.ServeEvent): void {
	const router = e.router as unknown as Router
	const server = e.server as unknown as { handler: Mux; readTimeout: number; readHeaderTimeout: number }
	server.readTimeout = PATIENCE.all * SECOND
	server.readHeaderTimeout = PATIENCE.head * SECOND
	const api = router.buildMux()
	const small = $apis.bodyLimit(PART_BYTES + ENVELOPE) as { id: string }
	small.id = SMALL
	const all = router.bind(small)
	const parts = router.buildMux()
	all.unbind(SMALL)
	// A set of routes with nothing in it but one that nobody asks for.
	router.routerGroup = all.group('GET /-')
	const chosen = router.buildMux()
	router.routerGroup = all
	e.next()
	const edged = server.handler
	chosen.handle('/', edged)
	chosen.handle('/api/', api)
	chosen.handle(PARTS, parts)
	for (const pattern of [...SHUT, ...SYSTEM]) chosen.handle(pattern, edged)
	server.handler = chosen
}
