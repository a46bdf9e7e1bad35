// In the morning in Riyadh: a message in the night would be felt as pressure.
cronAdd('sila-survey-reminders', '0 7 * * *', () => {
	const { remindDue } = require(
		`${__hooks}/lib/telling/reminders.js`,
	) as typeof import('../telling/reminders.ts')
	remindDue($app as unknown as core.App, Date.now())
})
