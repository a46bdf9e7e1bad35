routerAdd('POST', '/api/sila/cases/complete', e => {
	const { complete } = require(
		`${__hooks}/lib/applicant/completion.js`,
	) as typeof import('../applicant/completion.ts')
	const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
	send(e, complete(e))
})

routerAdd(
	'POST',
	'/api/sila/cases/withdraw',
	e => {
		const { withdraw } = require(
			`${__hooks}/lib/applicant/withdrawal.js`,
		) as typeof import('../applicant/withdrawal.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, withdraw(e))
	},
	$apis.bodyLimit(16384),
)

routerAdd(
	'POST',
	'/api/sila/cases/contact',
	e => {
		const { correctContact } = require(
			`${__hooks}/lib/applicant/correction.js`,
		) as typeof import('../applicant/correction.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, correctContact(e))
	},
	$apis.bodyLimit(4096),
)

routerAdd(
	'POST',
	'/api/sila/cases/copy',
	e => {
		const { copy } = require(`${__hooks}/lib/applicant/copy.js`) as typeof import('../applicant/copy.ts')
		copy(e)
	},
	$apis.bodyLimit(4096),
)
