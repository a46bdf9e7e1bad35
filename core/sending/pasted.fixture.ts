/* What people paste: a number or an address with invisible letters, labels or signs around it. */

/** All of them are +966550001122. */
export const PASTED_PHONES = [
	'\u2066+966 55 000 1122\u2069',
	'055\u200b0001122',
	'966550001122+',
	'+966 (0)55 000 1122',
	'+9660550001122',
	'055–000–1122',
	'tel:+966550001122',
	'055ـ000ـ1122',
	'0550001122،',
	'055 000 1122. ',
	'0550001122\ufe0f',
]
/** All of them are huda@example.net. */
export const PASTED_ADDRESSES = [
	'\u200bhuda@example.net',
	'hu\u200fda@example.net',
	'mailto:huda@example.net',
	'huda＠example.net',
	'\u3164huda@example.net',
	'huda@example.net\u034f',
]
/** All of them are 1000000008. */
export const PASTED_IDS = [
	'\u200e1000000008\u200f',
	'1000000008\u200f',
	'1000 000 008',
	'1000000008.',
	'1000000008،',
]
