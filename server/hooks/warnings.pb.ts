// Hourly, since a day begins in Riyadh at 21:00 of the server's clock and a server may have been off then.
cronAdd('sila-warnings', '5 * * * *', () => {
	const { markDue } = require(`${__hooks}/lib/telling/warnings.js`) as typeof import('../telling/warnings.ts')
	markDue($app as unknown as core.App, new Date().toISOString())
})
