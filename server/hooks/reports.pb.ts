routerAdd(
	'GET',
	'/api/sila/staff/reports/requests',
	e => {
		const { requestsReport } = require(`${__hooks}/lib/reports.js`) as typeof import('../reports.ts')
		requestsReport(e)
	},
	$apis.requireSuperuserAuth(),
)
