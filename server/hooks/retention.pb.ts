// At night in Riyadh.
cronAdd('sila-retention', '30 22 * * *', () => {
	const { anonymiseDue } = require(`${__hooks}/lib/retention.js`) as typeof import('../retention.ts')
	anonymiseDue($app as unknown as core.App, new Date().toISOString())
})

routerAdd(
	'GET',
	'/api/sila/staff/retention',
	e => {
		const { retentionPlan } = require(`${__hooks}/lib/retention.js`) as typeof import('../retention.ts')
		retentionPlan(e)
	},
	$apis.requireSuperuserAuth(),
)
