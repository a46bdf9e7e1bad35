onRecordCreate(e => {
	const { messageCreated } = require(
		`${__hooks}/lib/telling/messages.js`,
	) as typeof import('../telling/messages.ts')
	messageCreated(e)
}, 'messages')

onRecordDelete(e => {
	const { messageDeleted } = require(
		`${__hooks}/lib/telling/messages.js`,
	) as typeof import('../telling/messages.ts')
	messageDeleted(e)
}, 'messages')

onRecordCreateRequest(e => {
	const { staffMessage } = require(
		`${__hooks}/lib/telling/messages-guards.js`,
	) as typeof import('../telling/messages-guards.ts')
	staffMessage(e)
	e.next()
}, 'messages')

onRecordUpdateRequest(e => {
	const { staffReads } = require(
		`${__hooks}/lib/telling/messages-guards.js`,
	) as typeof import('../telling/messages-guards.ts')
	staffReads(e)
	e.next()
}, 'messages')

onRecordDeleteRequest(() => {
	const { messagesAreKept } = require(
		`${__hooks}/lib/telling/messages-guards.js`,
	) as typeof import('../telling/messages-guards.ts')
	messagesAreKept()
}, 'messages')

routerAdd(
	'POST',
	'/api/sila/cases/messages',
	e => {
		const { list } = require(
			`${__hooks}/lib/telling/messages-api.js`,
		) as typeof import('../telling/messages-api.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, list(e))
	},
	$apis.bodyLimit(4096),
)

routerAdd('POST', '/api/sila/cases/message', e => {
	const { writeMessage } = require(
		`${__hooks}/lib/telling/messages-api.js`,
	) as typeof import('../telling/messages-api.ts')
	const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
	send(e, writeMessage(e))
})

routerAdd(
	'POST',
	'/api/sila/cases/file',
	e => {
		const { file } = require(
			`${__hooks}/lib/telling/messages-api.js`,
		) as typeof import('../telling/messages-api.ts')
		file(e)
	},
	$apis.bodyLimit(4096),
)
