/// <reference path="../.sila/pocketbase.d.ts" />

// As for the other routes of applicants: per address, generous to people, tight for guessing.
migrate(app => {
	const settings = app.settings()
	const limit = route => ({
		label: `POST /api/sila/cases/${route}`,
		duration: 60,
		maxRequests: 10,
		audience: '',
	})
	const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules))
	unmarshal(
		{
			rateLimits: { rules: [...['complete', 'withdraw', 'contact', 'copy', 'erasure'].map(limit), ...rules] },
		},
		settings,
	)
	app.save(settings)
})
