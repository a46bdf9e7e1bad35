/*
 * Which passwords an account of staff may have. Length is what makes guessing hopeless; what everybody would guess first
 * is refused beside it.
 */

/** In letters, whatever they are. */
export const SHORTEST_PASSWORD = 12
/** In bytes of UTF-8: what is longer PocketBase cannot tell apart. */
const LONGEST_PASSWORD = 71

export type PasswordFault = 'password_short' | 'password_long' | 'password_common'

/** Words that common passwords are made of, with what is typed instead of a letter folded back. */
const COMMON =
	/^(?:password|passw|pass|welcome|qwertyuiop|qwerty|asdfghjkl|zxcvbnm|letmein|admin|administrator|iloveyou|sila|riyadh|jeddah|makkah|saudi|arabia|mohammed|muhammad|ahmed|abdullah|allah|bismillah|secret|changeme|test|user|staff|abc|كلمة|السر|المرور|مرور|محمد|احمد|عبدالله|السعودية|الرياض|بسم|الله|صلة)+$/
/** As keyboards and counting have them, both ways. */
const RUNS = [
	'0123456789',
	'9876543210',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'ضصثقفغعهخحجد',
	'شسيبلاتنمكط',
	'ابتثجحخدذرزسش',
]
const FEWEST_DIFFERENT = 5

/** What is wrong with a password, or null. `known`: what anybody knows of whose it is, such as name and e-mail. */
export function passwordFault(password: string, known: readonly string[] = []): PasswordFault | null {
	const letters = [...password]
	if (letters.length < SHORTEST_PASSWORD) return 'password_short'
	if (bytesOf(letters) > LONGEST_PASSWORD) return 'password_long'
	return isCommon(password.toLowerCase(), known) ? 'password_common' : null
}

function isCommon(password: string, known: readonly string[]): boolean {
	if (new Set(password).size < FEWEST_DIFFERENT) return true
	// What is left beside digits and signs is a word that everybody knows, or nothing.
	const bare = password
		.replace(/^[\d\s_.!?#-]+|[\d\s_.!?#-]+$/g, '')
		.replace(/[@4]/g, 'a')
		.replace(/[30$]/g, sign => ({ 3: 'e', 0: 'o', $: 's' })[sign] ?? '')
		.replace(/[\s\d._\-+!?#%&*()/]/g, '')
	const countsUp = isRun(password.replace(/\D/g, ''))
	if (bare === '' ? countsUp : COMMON.test(bare)) return true
	// A letter or two among digits say nothing; the digits do.
	if (bare !== '' && isRun(bare) && (bare.length >= FEWEST_DIFFERENT || countsUp)) return true
	const words = known.flatMap(text => text.toLowerCase().split(/[\s@.]+/)).filter(word => word.length > 2)
	const rest = words.reduce((left, word) => left.split(word).join(''), password)
	return rest !== password && rest.replace(/[\s\d._\-+!?#@%&*]/g, '').length < FEWEST_DIFFERENT
}

/** Whether it is made of pieces of runs, or of one piece over and over. */
function isRun(text: string): boolean {
	if (RUNS.some(run => `${run}${run}`.includes(text))) return true
	for (let size = 1; size <= text.length / 2; size++) {
		const piece = text.slice(0, size)
		if (size < FEWEST_DIFFERENT && piece.repeat(Math.ceil(text.length / size)).startsWith(text)) return true
	}
	return false
}

const bytesOf = (letters: string[]): number =>
	letters.reduce((sum, letter) => {
		const code = letter.codePointAt(0) ?? 0
		return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
	}, 0)
