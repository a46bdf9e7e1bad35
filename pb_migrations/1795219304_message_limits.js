/// <reference path="../.sila/pocketbase.d.ts" />

// As for the other routes of applicants: per address, generous to people, tight for guessing.
migrate(app => {
	const settings = app.settings()
	const limit = (route, maxRequests) => ({
		label: `POST /api/sila/cases/${route}`,
		duration: 60,
		maxRequests,
		audience: '',
	})
	const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules))
	unmarshal(
		{ rateLimits: { rules: [limit('messages', 20), limit('message', 10), limit('file', 20), ...rules] } },
		settings,
	)
	app.save(settings)
})
