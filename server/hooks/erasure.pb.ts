routerAdd(
	'POST',
	'/api/sila/cases/erasure',
	e => {
		const { askErasure } = require(
			`${__hooks}/lib/applicant/erasure.js`,
		) as typeof import('../applicant/erasure.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, askErasure(e))
	},
	$apis.bodyLimit(16384),
)

onRecordUpdate(e => {
	const { erasureDecided } = require(
		`${__hooks}/lib/privacy/erasure.js`,
	) as typeof import('../privacy/erasure.ts')
	erasureDecided(e)
}, 'erasure_requests')

onRecordAfterUpdateSuccess(e => {
	const { erasureDone } = require(
		`${__hooks}/lib/privacy/erasure.js`,
	) as typeof import('../privacy/erasure.ts')
	e.next()
	erasureDone(e)
}, 'erasure_requests')

onRecordAfterUpdateSuccess(e => {
	const { toldOfErasure } = require(
		`${__hooks}/lib/privacy/erasure.js`,
	) as typeof import('../privacy/erasure.ts')
	e.next()
	toldOfErasure(e)
}, 'outbox')

onRecordCreateRequest(() => {
	const { noErasureByHand } = require(
		`${__hooks}/lib/privacy/erasure-guards.js`,
	) as typeof import('../privacy/erasure-guards.ts')
	noErasureByHand()
}, 'erasure_requests')

onRecordUpdateRequest(e => {
	const { erasureEdit } = require(
		`${__hooks}/lib/privacy/erasure-guards.js`,
	) as typeof import('../privacy/erasure-guards.ts')
	erasureEdit(e)
	e.next()
}, 'erasure_requests')

onRecordDeleteRequest(() => {
	const { noErasureByHand } = require(
		`${__hooks}/lib/privacy/erasure-guards.js`,
	) as typeof import('../privacy/erasure-guards.ts')
	noErasureByHand()
}, 'erasure_requests')
