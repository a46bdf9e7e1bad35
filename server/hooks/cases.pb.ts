onRecordCreate(e => {
	const { caseCreated } = require(`${__hooks}/lib/case/save.js`) as typeof import('../case/save.ts')
	caseCreated(e)
}, 'cases')

onRecordUpdate(e => {
	const { caseUpdated } = require(`${__hooks}/lib/case/save.js`) as typeof import('../case/save.ts')
	caseUpdated(e)
}, 'cases')

// PocketBase loads files in no order of its own, so what must come after another stands after it in one file: these
// write in the transaction that the ones above opened, an invitation before the notification that tells of it.
onRecordCreate(e => {
	const { tellReceived } = require(
		`${__hooks}/lib/telling/outbox.js`,
	) as typeof import('../telling/outbox.ts')
	tellReceived(e)
}, 'cases')

onRecordUpdate(e => {
	const { inviteDelivered } = require(
		`${__hooks}/lib/survey/invitations.js`,
	) as typeof import('../survey/invitations.ts')
	inviteDelivered(e)
}, 'cases')

onRecordUpdate(e => {
	const { tellStatus } = require(`${__hooks}/lib/telling/outbox.js`) as typeof import('../telling/outbox.ts')
	tellStatus(e)
}, 'cases')

onRecordDelete(e => {
	const { caseDeleted } = require(`${__hooks}/lib/case/save.js`) as typeof import('../case/save.ts')
	caseDeleted(e)
}, 'cases')

onRecordCreateRequest(() => {
	const { noCaseByHand } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	noCaseByHand()
}, 'cases')

onRecordUpdateRequest(e => {
	const { caseEdit } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	caseEdit(e)
	e.next()
}, 'cases')

onRecordDeleteRequest(e => {
	const { byStaff } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	byStaff(e)
	e.next()
}, 'cases')

// PocketBase shows a superuser hidden fields too; these hashes are for nobody's eyes.
onRecordEnrich(e => {
	e.next()
	e.record?.hide('code_hash', 'content_hash', 'completions')
}, 'cases')

onRecordCreateRequest(() => {
	const { auditIsFinal } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	auditIsFinal()
}, 'audit')

onRecordUpdate(() => {
	const { auditIsFinal } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	auditIsFinal()
}, 'audit')

onRecordDelete(() => {
	const { auditIsFinal } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	auditIsFinal()
}, 'audit')
