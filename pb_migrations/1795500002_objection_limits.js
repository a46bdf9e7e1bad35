/// <reference path="../.sila/pocketbase.d.ts" />

// As for the other routes of an applicant, per address.
const LABEL = 'POST /api/sila/cases/objection'

function limit(app, added) {
	const settings = app.settings()
	const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules)).filter(({ label }) => label !== LABEL)
	unmarshal({ rateLimits: { rules: [...added, ...rules] } }, settings)
	app.save(settings)
}

migrate(
	app => limit(app, [{ label: LABEL, duration: 60, maxRequests: 120, audience: '' }]),
	app => limit(app, []),
)
