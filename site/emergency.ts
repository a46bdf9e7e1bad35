/**
 * Whom to call in immediate danger, whatever the service: the police. Set by `SILA_EMERGENCY`, numbers with commas
 * between them; left out, those of Saudi Arabia, each with the regions it answers in.
 */
export function emergencyNumbers(
	set = process.env.SILA_EMERGENCY,
): { phone: string; where: 'unified' | 'elsewhere' | null }[] {
	const own = (set ?? '').split(',').map(number => number.trim())
	if (own[0]) return own.map(phone => ({ phone, where: null }))
	return [
		{ phone: '911', where: 'unified' },
		{ phone: '999', where: 'elsewhere' },
	]
}
