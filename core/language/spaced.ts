/*
 * Numbers in groups, as they are read out. A no-break space joins the groups: digits with a plain space between them
 * come in the wrong order where they are pasted among Arabic words, and may end on two lines.
 */

const JOIN = '\u00a0'
/** `123456782` → `123 456 782`. */
export function formatReference(reference: string): string {
	return reference.replace(/(\d{3})(?=\d)/g, `$1${JOIN}`)
}

/** `123456789012` → `1234 5678 9012`. */
export function formatCode(code: string): string {
	return code.replace(/(\d{4})(?=\d)/g, `$1${JOIN}`)
}
