routerAdd(
	'POST',
	'/api/sila/cases/erasure',
	e => {
		const { askErasure } = require(`${__hooks}/lib/erasure-api.js`) as typeof import('../erasure-api.ts')
		const { send } = require(`${__hooks}/lib/reply.js`) as typeof import('../reply.ts')
		send(e, askErasure(e))
	},
	$apis.bodyLimit(16384),
)

onRecordUpdate(e => {
	const { erasureDecided } = require(`${__hooks}/lib/erasure.js`) as typeof import('../erasure.ts')
	erasureDecided(e)
}, 'erasure_requests')

onRecordAfterUpdateSuccess(e => {
	const { erasureDone } = require(`${__hooks}/lib/erasure.js`) as typeof import('../erasure.ts')
	e.next()
	erasureDone(e)
}, 'erasure_requests')

onRecordAfterUpdateSuccess(e => {
	const { toldOfErasure } = require(`${__hooks}/lib/erasure.js`) as typeof import('../erasure.ts')
	e.next()
	toldOfErasure(e)
}, 'outbox')

onRecordCreateRequest(() => {
	const { noErasureByHand } = require(
		`${__hooks}/lib/erasure-guards.js`,
	) as typeof import('../erasure-guards.ts')
	noErasureByHand()
}, 'erasure_requests')

onRecordUpdateRequest(e => {
	const { erasureEdit } = require(`${__hooks}/lib/erasure-guards.js`) as typeof import('../erasure-guards.ts')
	erasureEdit(e)
	e.next()
}, 'erasure_requests')

onRecordDeleteRequest(() => {
	const { noErasureByHand } = require(
		`${__hooks}/lib/erasure-guards.js`,
	) as typeof import('../erasure-guards.ts')
	noErasureByHand()
}, 'erasure_requests')
