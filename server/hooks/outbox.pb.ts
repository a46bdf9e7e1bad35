onRecordCreateRequest(() => {
	const { noOutboxByHand } = require(
		`${__hooks}/lib/telling/outbox-guards.js`,
	) as typeof import('../telling/outbox-guards.ts')
	noOutboxByHand()
}, 'outbox')

onRecordUpdateRequest(e => {
	const { outboxEdit } = require(
		`${__hooks}/lib/telling/outbox-guards.js`,
	) as typeof import('../telling/outbox-guards.ts')
	outboxEdit(e)
	e.next()
}, 'outbox')

onRecordDeleteRequest(() => {
	const { noOutboxByHand } = require(
		`${__hooks}/lib/telling/outbox-guards.js`,
	) as typeof import('../telling/outbox-guards.ts')
	noOutboxByHand()
}, 'outbox')

cronAdd('sila-outbox', '* * * * *', () => {
	const { sendDue } = require(
		`${__hooks}/lib/telling/outbox-sending.js`,
	) as typeof import('../telling/outbox-sending.ts')
	sendDue($app as unknown as core.App)
})

// PocketBase's types leave this hook out, and hand no copy of it to the pool: it runs here, once.
;($app as unknown as core.App).onServe().bindFunc(e => {
	const { checkSms } = require(`${__hooks}/lib/telling/sms.js`) as typeof import('../telling/sms.ts')
	const { markInterrupted } = require(
		`${__hooks}/lib/telling/outbox-sending.js`,
	) as typeof import('../telling/outbox-sending.ts')
	checkSms()
	if (e) markInterrupted(e.app)
	return e?.next()
})
