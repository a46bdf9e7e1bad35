/** The desk, built beside the hooks, at its own door. */
export function serveDesk(): void {
	routerAdd('GET', '/desk/{path...}', $apis.static($os.dirFS(`${__hooks}/desk`), false), $apis.gzip())
	routerAdd('GET', '/desk', e => e.redirect(307, '/desk/'))
}

/** Hangs the desk into PocketBase's dashboard. */
export function addDashboard(_: core.App, e: core.ServeEvent): void {
	e.uiExtensions = [{ name: 'sila', fs: $os.dirFS(`${__hooks}/dashboard`) }]
}
