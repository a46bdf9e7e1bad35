onRecordCreate(e => {
	const { checkOfficer } = require(
		`${__hooks}/lib/people/officers.js`,
	) as typeof import('../people/officers.ts')
	checkOfficer(e)
	e.next()
}, 'officers')

onRecordUpdate(e => {
	const { checkOfficer } = require(
		`${__hooks}/lib/people/officers.js`,
	) as typeof import('../people/officers.ts')
	checkOfficer(e)
	e.next()
}, 'officers')

onRecordDelete(e => {
	const { keepOfficer } = require(
		`${__hooks}/lib/people/officers.js`,
	) as typeof import('../people/officers.ts')
	keepOfficer(e)
	e.next()
}, 'officers')
