/// <reference path="../.sila/pocketbase.d.ts" />

// Many people share one address: what each may do is limited for a hall of them, and what fails is counted apart
// (server/http/guesses.ts). Limits that staff have changed stay as they are.
const API = 'POST /api/sila/'
const CHANGES = [
	...['requests', 'complaints', 'inquiries'].map(route => [route, 600, 30, 120]),
	...['follow', 'messages', 'file'].map(route => [`cases/${route}`, 60, 20, 120]),
	...['complete', 'withdraw', 'contact', 'copy', 'erasure', 'message', 'settlement', 'reopen'].map(route => [
		`cases/${route}`,
		60,
		10,
		120,
	]),
	['surveys/invitation', 60, 20, 120],
	['surveys/answers', 600, 60, 300],
]

function change(app, from, to) {
	const settings = app.settings()
	const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules)).map(rule => {
		const found = CHANGES.find(
			row => rule.label === API + row[0] && rule.duration === row[1] && rule.maxRequests === row[from],
		)
		return found ? { ...rule, maxRequests: found[to] } : rule
	})
	unmarshal({ rateLimits: { rules } }, settings)
	app.save(settings)
}

migrate(
	app => change(app, 2, 3),
	app => change(app, 3, 2),
)
