routerAdd(
	'GET',
	'/api/sila/staff/reports/requests',
	e => {
		const { requestsReport } = require(
			`${__hooks}/lib/oversight/reports.js`,
		) as typeof import('../oversight/reports.ts')
		requestsReport(e)
	},
	$apis.requireSuperuserAuth(),
)
