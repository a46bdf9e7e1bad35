/** Saves a file on the person's device. */
export function save(name: string, content: Blob): void {
	const link = document.createElement('a')
	link.href = URL.createObjectURL(content)
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
