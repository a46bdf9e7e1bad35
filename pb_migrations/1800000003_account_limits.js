/// <reference path="../.sila/pocketbase.d.ts" />

// Whoever chooses a password by a link is limited as others are who send something.
const LABEL = 'POST /api/sila/accounts/join'

function limit(app, more) {
	const settings = app.settings()
	const others = JSON.parse(JSON.stringify(settings.rateLimits.rules)).filter(({ label }) => label !== LABEL)
	unmarshal({ rateLimits: { rules: [...more, ...others] } }, settings)
	app.save(settings)
}

migrate(
	app => limit(app, [{ label: LABEL, duration: 600, maxRequests: 120, audience: '' }]),
	app => limit(app, []),
)
