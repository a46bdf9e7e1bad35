onRecordCreate(e => {
	const { compensationCreated } = require(
		`${__hooks}/lib/case/compensation.js`,
	) as typeof import('../case/compensation.ts')
	compensationCreated(e)
}, 'compensation_records')

onRecordCreateRequest(e => {
	const { staffCompensation } = require(
		`${__hooks}/lib/case/compensation.js`,
	) as typeof import('../case/compensation.ts')
	staffCompensation(e)
	e.next()
}, 'compensation_records')

onRecordUpdateRequest(() => {
	const { compensationIsFinal } = require(
		`${__hooks}/lib/case/compensation.js`,
	) as typeof import('../case/compensation.ts')
	compensationIsFinal()
}, 'compensation_records')

onRecordDeleteRequest(() => {
	const { compensationIsFinal } = require(
		`${__hooks}/lib/case/compensation.js`,
	) as typeof import('../case/compensation.ts')
	compensationIsFinal()
}, 'compensation_records')
