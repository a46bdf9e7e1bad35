/** What a record of the log says, as Go has it. */
interface Logged {
	data: { get(name: string): unknown; set(name: string, value: unknown): void }
}

/** PocketBase's log would keep with each warning from which device and page it came; nobody here needs to know. */
export function withoutDevice(e: core.ModelEvent): void {
	const { data } = e.model as unknown as Logged
	for (const name of ['userAgent', 'referer']) if (data.get(name)) data.set(name, '')
}
