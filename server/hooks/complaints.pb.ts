routerAdd('POST', '/api/sila/complaints', e => {
	const { submitComplaint } = require(`${__hooks}/lib/complaint.js`) as typeof import('../complaint.ts')
	const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
	send(e, submitComplaint(e, 'applicant'))
})

routerAdd('POST', '/api/sila/inquiries', e => {
	const { submitInquiry } = require(`${__hooks}/lib/inquiry.js`) as typeof import('../inquiry.ts')
	const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
	send(e, submitInquiry(e, 'applicant'))
})

routerAdd(
	'POST',
	'/api/sila/cases/settlement',
	e => {
		const { answerSettlement } = require(`${__hooks}/lib/settlement.js`) as typeof import('../settlement.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, answerSettlement(e))
	},
	$apis.bodyLimit(16384),
)

routerAdd(
	'POST',
	'/api/sila/cases/reopen',
	e => {
		const { reopen } = require(`${__hooks}/lib/reopen.js`) as typeof import('../reopen.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, reopen(e))
	},
	$apis.bodyLimit(16384),
)

routerAdd(
	'POST',
	'/api/sila/staff/complaints',
	e => {
		const { submitComplaint } = require(`${__hooks}/lib/complaint.js`) as typeof import('../complaint.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, submitComplaint(e, 'staff'))
	},
	$apis.requireSuperuserAuth(),
)

routerAdd(
	'GET',
	'/api/sila/staff/oversight',
	e => {
		const { oversight } = require(`${__hooks}/lib/oversight.js`) as typeof import('../oversight.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, oversight(e))
	},
	$apis.requireSuperuserAuth(),
)

routerAdd(
	'POST',
	'/api/sila/staff/inquiries',
	e => {
		const { submitInquiry } = require(`${__hooks}/lib/inquiry.js`) as typeof import('../inquiry.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, submitInquiry(e, 'staff'))
	},
	$apis.requireSuperuserAuth(),
)
