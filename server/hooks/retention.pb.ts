// At night in Riyadh.
cronAdd('sila-retention', '30 22 * * *', () => {
	const { anonymiseDue } = require(
		`${__hooks}/lib/privacy/retention.js`,
	) as typeof import('../privacy/retention.ts')
	anonymiseDue($app as unknown as core.App, new Date().toISOString())
})

routerAdd(
	'GET',
	'/api/sila/staff/retention',
	e => {
		const { retentionPlan } = require(
			`${__hooks}/lib/privacy/retention.js`,
		) as typeof import('../privacy/retention.ts')
		retentionPlan(e)
	},
	$apis.requireSuperuserAuth(),
)
