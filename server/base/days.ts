/** What staff read of a day that is none, in Arabic and English. */
export const DAY_TEXTS = {
	day: 'يلزم يوم صحيح، مثل 2027-02-22 · write a day of the calendar, like 2027-02-22',
	hijri:
		'هذا يوم هجري، ونكتب اليوم هنا بالميلادي، مثل 2027-02-22 · this is a Hijri day; write the Gregorian one, like 2027-02-22',
} as const
