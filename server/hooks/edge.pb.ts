routerUse(
	new Middleware(e => {
		const { edge } = require(`${__hooks}/lib/http/edge.js`) as typeof import('../http/edge.ts')
		edge(e)
	}, -1005),
)

// The portal, as PocketBase serves it by itself, but compressed. This runs once, where names outside a handler do no harm.
const { portalFolder } = require(`${__hooks}/lib/http/edge.js`) as typeof import('../http/edge.ts')
const folder = portalFolder()
if (folder) routerAdd('GET', '/{path...}', $apis.static(folder, false), $apis.gzip())
