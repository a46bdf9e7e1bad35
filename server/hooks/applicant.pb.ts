routerAdd('POST', '/api/sila/cases/complete', e => {
	const { complete } = require(`${__hooks}/lib/completion.js`) as typeof import('../completion.ts')
	const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
	send(e, complete(e))
})

routerAdd(
	'POST',
	'/api/sila/cases/withdraw',
	e => {
		const { withdraw } = require(`${__hooks}/lib/withdrawal.js`) as typeof import('../withdrawal.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, withdraw(e))
	},
	$apis.bodyLimit(16384),
)

routerAdd(
	'POST',
	'/api/sila/cases/contact',
	e => {
		const { correctContact } = require(`${__hooks}/lib/correction.js`) as typeof import('../correction.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, correctContact(e))
	},
	$apis.bodyLimit(4096),
)

routerAdd(
	'POST',
	'/api/sila/cases/copy',
	e => {
		const { copy } = require(`${__hooks}/lib/copy.js`) as typeof import('../copy.ts')
		copy(e)
	},
	$apis.bodyLimit(4096),
)
