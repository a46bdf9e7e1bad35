/**
 * Has an answer of PocketBase's own kept by no browser. It lets files be kept for a month otherwise, and says nothing of
 * records: who works at a shared computer would leave identity cards behind.
 */
export function unkept(e: unknown): void {
	// Of the two events that this one is made of, the engine sees the fields of the other alone.
	const { requestEvent } = e as { requestEvent: core.RequestEvent }
	requestEvent.response.header().set('Cache-Control', 'no-store')
}
