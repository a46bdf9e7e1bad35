const JOIN = '\u00a0'
/** Shows nothing; what stands behind it is read from left to right, among Arabic words too. */
const LEFT_TO_RIGHT = '\u200e'

/**
 * A telephone number as people in Saudi Arabia read it: `+966501234567` → `050 123 4567`, `920001234` → `920 001 234`.
 * One that it does not know, such as of another country, stands as it is, readable from left to right.
 */
export function formatPhone(phone: string): string {
	const national = phone.replace(/^\+966(?=\d{9}$)/, '0')
	if (/^0\d{9}$/.test(national)) return national.replace(/^(\d{3})(\d{3})(\d{4})$/, `$1${JOIN}$2${JOIN}$3`)
	if (/^\d{9,10}$/.test(national)) return national.replace(/^(\d{3})(\d{3})/, `$1${JOIN}$2${JOIN}`)
	return leftToRight(national)
}

/** Text in which a number that begins with a plus sign keeps it in front wherever the text is pasted. */
export function leftToRight(text: string): string {
	return text.replace(/\+(?=\d)/g, `${LEFT_TO_RIGHT}+`)
}
