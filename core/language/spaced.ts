/** `123456782` → `123 456 782`. */
export function formatReference(reference: string): string {
	return reference.replace(/(\d{3})(?=\d)/g, '$1 ')
}

/** `123456789012` → `1234 5678 9012`. */
export function formatCode(code: string): string {
	return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}
