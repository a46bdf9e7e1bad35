routerAdd('GET', '/api/sila/associations', e => {
	const { associations } = require(`${__hooks}/lib/http/api.js`) as typeof import('../http/api.ts')
	associations(e)
})

routerAdd('GET', '/api/sila/content', e => {
	const { content } = require(`${__hooks}/lib/http/api.js`) as typeof import('../http/api.ts')
	content(e)
})

routerAdd('POST', '/api/sila/requests', e => {
	const { requests } = require(`${__hooks}/lib/http/api.js`) as typeof import('../http/api.ts')
	requests(e)
})

routerAdd(
	'POST',
	'/api/sila/staff/requests',
	e => {
		const { staffRequests } = require(`${__hooks}/lib/http/api.js`) as typeof import('../http/api.ts')
		staffRequests(e)
	},
	$apis.requireSuperuserAuth(),
)

routerAdd(
	'POST',
	'/api/sila/cases/follow',
	e => {
		const { cases } = require(`${__hooks}/lib/http/api.js`) as typeof import('../http/api.ts')
		cases(e)
	},
	$apis.bodyLimit(4096),
)
