onRecordCreate(e => {
	const { checkHoliday } = require(
		`${__hooks}/lib/people/holidays.js`,
	) as typeof import('../people/holidays.ts')
	checkHoliday(e)
	e.next()
}, 'holidays')

onRecordUpdate(e => {
	const { checkHoliday } = require(
		`${__hooks}/lib/people/holidays.js`,
	) as typeof import('../people/holidays.ts')
	checkHoliday(e)
	e.next()
}, 'holidays')
