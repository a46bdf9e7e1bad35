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
	'/api/sila/staff/complaints',
	e => {
		const { submitComplaint } = require(`${__hooks}/lib/complaint.js`) as typeof import('../complaint.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, submitComplaint(e, 'staff'))
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
