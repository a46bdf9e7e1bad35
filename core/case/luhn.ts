/** Whether the last digit of `digits` is its Luhn check digit. */
export function luhn(digits: string): boolean {
	let sum = 0
	for (let i = 0; i < digits.length; i++) {
		let digit = Number(digits[digits.length - 1 - i])
		if (i % 2 === 1) {
			digit *= 2
			if (digit > 9) digit -= 9
		}
		sum += digit
	}
	return sum % 10 === 0
}
