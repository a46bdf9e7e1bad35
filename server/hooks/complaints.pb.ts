routerAdd('POST', '/api/sila/complaints', e => {
	const { submitComplaint } = require(
		`${__hooks}/lib/intake/complaint.js`,
	) as typeof import('../intake/complaint.ts')
	const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
	send(e, submitComplaint(e, 'applicant'))
})

routerAdd('POST', '/api/sila/inquiries', e => {
	const { submitInquiry } = require(
		`${__hooks}/lib/intake/inquiry.js`,
	) as typeof import('../intake/inquiry.ts')
	const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
	send(e, submitInquiry(e, 'applicant'))
})

routerAdd(
	'POST',
	'/api/sila/cases/settlement',
	e => {
		const { answerSettlement } = require(
			`${__hooks}/lib/applicant/settlement.js`,
		) as typeof import('../applicant/settlement.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, answerSettlement(e))
	},
	$apis.bodyLimit(16384),
)

routerAdd(
	'POST',
	'/api/sila/cases/reopen',
	e => {
		const { reopen } = require(
			`${__hooks}/lib/applicant/reopen.js`,
		) as typeof import('../applicant/reopen.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, reopen(e))
	},
	$apis.bodyLimit(16384),
)

routerAdd(
	'POST',
	'/api/sila/staff/complaints',
	e => {
		const { submitComplaint } = require(
			`${__hooks}/lib/intake/complaint.js`,
		) as typeof import('../intake/complaint.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, submitComplaint(e, 'staff'))
	},
	$apis.requireSuperuserAuth(),
)

routerAdd(
	'GET',
	'/api/sila/staff/oversight',
	e => {
		const { oversight } = require(
			`${__hooks}/lib/oversight/oversight.js`,
		) as typeof import('../oversight/oversight.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, oversight(e))
	},
	$apis.requireSuperuserAuth(),
)

routerAdd(
	'POST',
	'/api/sila/staff/inquiries',
	e => {
		const { submitInquiry } = require(
			`${__hooks}/lib/intake/inquiry.js`,
		) as typeof import('../intake/inquiry.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, submitInquiry(e, 'staff'))
	},
	$apis.requireSuperuserAuth(),
)
