import type { RecordWords } from './words.ts'

export const words: RecordWords = {
	save: 'Save',
	leave: 'Go back',
	none: 'None',
	choose: 'Choose',
	required: 'This field is required.',
	holidays: 'Official holidays',
	holidaysHint:
		'Working days are Sunday to Thursday but for these days. Correcting one moves no day that was set before.',
	settings: 'Settings',
	addHoliday: 'Add a holiday',
	changeHoliday: 'A holiday',
	day: 'Day',
	dayHint: 'Each day has a record of its own: a holiday of four days is four records.',
	nameAr: 'Name in Arabic',
	nameEn: 'Name in English',
	change: 'Change',
	withdrawn: 'Withdrawn',
	withdrawnHint: 'It is a working day from now on. Days that were set before stay.',
	isWithdrawn: 'withdrawn: a working day',
	noHolidays: 'No holiday is written down from today on.',
	past: 'Past ones',
}
