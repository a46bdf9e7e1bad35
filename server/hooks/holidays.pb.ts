onRecordCreate(e => {
	const { checkHoliday } = require(`${__hooks}/lib/holidays.js`) as typeof import('../holidays.ts')
	checkHoliday(e)
	e.next()
}, 'holidays')

onRecordUpdate(e => {
	const { checkHoliday } = require(`${__hooks}/lib/holidays.js`) as typeof import('../holidays.ts')
	checkHoliday(e)
	e.next()
}, 'holidays')
