/// <reference path="../.sila/pocketbase.d.ts" />

// As for the other public routes: per address, and a mobile carrier or a hall with one network puts many people behind one.
migrate(app => {
	const settings = app.settings()
	const limit = (route, duration, maxRequests) => ({
		label: `POST /api/sila/surveys/${route}`,
		duration,
		maxRequests,
		audience: '',
	})
	const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules))
	unmarshal(
		{ rateLimits: { rules: [limit('answers', 600, 60), limit('invitation', 60, 20), ...rules] } },
		settings,
	)
	app.save(settings)
})
