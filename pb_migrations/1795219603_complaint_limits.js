/// <reference path="../.sila/pocketbase.d.ts" />

// As for the other routes of applicants: per address, generous to people, tight for guessing.
migrate(app => {
	const settings = app.settings()
	const limit = (route, duration, maxRequests) => ({
		label: `POST /api/sila/${route}`,
		duration,
		maxRequests,
		audience: '',
	})
	const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules))
	unmarshal(
		{
			rateLimits: {
				rules: [
					limit('complaints', 600, 30),
					limit('inquiries', 600, 30),
					limit('cases/settlement', 60, 10),
					limit('cases/reopen', 60, 10),
					...rules,
				],
			},
		},
		settings,
	)
	app.save(settings)
})
