/** What a record of the log says, as Go has it. */
interface Logged {
	message: string
	data: { get(name: string): unknown; set(name: string, value: unknown): void }
}

/**
 * PocketBase's log would keep with each warning from which device and page it came, and by which name or number somebody
 * was looked for; nobody who reads it needs to know.
 */
export function withoutDevice(e: core.ModelEvent): void {
	const logged = e.model as unknown as Logged
	const { data } = logged
	for (const name of ['userAgent', 'referer']) if (data.get(name)) data.set(name, '')
	// What was looked for, and tokens of files.
	const url = data.get('url')
	if (!url) return
	data.set('url', String(url).split('?')[0])
	logged.message = logged.message.split('?')[0] ?? ''
}
