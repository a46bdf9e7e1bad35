/** Hangs Sila's part of the dashboard, built beside the hooks, into PocketBase's. */
export function addDashboard(_: core.App, e: core.ServeEvent): void {
	e.uiExtensions = [{ name: 'sila', fs: $os.dirFS(`${__hooks}/dashboard`) }]
}
